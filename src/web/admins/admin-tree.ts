import type { Admin } from '../../admins/admin.ts';

/** A larger tree is hard to read. The admins that are left out can be opened on a page of their own. */
export const treeLimits = { generations: 3, limit: 200 };

export interface TreeNode<Row> {
  row: Row;
  children: TreeNode<Row>[];
  /** The admin has more sub-admins than are shown. */
  more: boolean;
}

/**
 * Builds a tree from admins that are sorted so that each parent precedes its sub-admins. The first admin becomes the
 * root. Returns undefined if there are no admins.
 */
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
