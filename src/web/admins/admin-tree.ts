import type { Level } from '../../admins/admin.ts';

export interface TreeNode<Row> {
  row: Row;
  children: TreeNode<Row>[];
  /** It has more below it than is shown. */
  more: boolean;
}

/** Hangs levels, those nearest to the top first, under each other. The first is the top. */
export function hangTree<Row>(
  levels: readonly Level[],
  rowOf: (level: Level) => Row,
): TreeNode<Row> | undefined {
  const nodes = new Map<number, TreeNode<Row>>();
  for (const level of levels) {
    const node: TreeNode<Row> = { row: rowOf(level), children: [], more: false };
    nodes.set(level.id, node);
    if (level.parentId !== null) nodes.get(level.parentId)?.children.push(node);
  }
  for (const level of levels) {
    const node = nodes.get(level.id);
    if (node) node.more = node.children.length < level.subAdmins;
  }
  return levels[0] && nodes.get(levels[0].id);
}
