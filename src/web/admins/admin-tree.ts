import type { Admin } from '../../admins/admin.ts';

export interface TreeNode<Row> {
  row: Row;
  children: TreeNode<Row>[];
  /** It has more below it than is shown. */
  more: boolean;
}

/** Hangs levels, those nearest to the top first, under each other. The first is the top. */
export function buildTree<Row>(
  admins: readonly Admin[],
  rowOf: (admin: Admin) => Row,
): TreeNode<Row> | undefined {
  const nodes = new Map<number, TreeNode<Row>>();
  for (const admin of admins) {
    const node: TreeNode<Row> = { row: rowOf(admin), children: [], more: false };
    nodes.set(admin.id, node);
    if (admin.parentId !== null) nodes.get(admin.parentId)?.children.push(node);
  }
  for (const admin of admins) {
    const node = nodes.get(admin.id);
    if (node) node.more = node.children.length < admin.subAdmins;
  }
  return admins[0] && nodes.get(admins[0].id);
}
