/** The output of `explain (analyze, format json)`. */
export interface Plan {
  Plan: PlanNode;
  'Planning Time': number;
  'Execution Time': number;
}

export interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Actual Total Time': number;
  'Actual Loops': number;
  Plans?: PlanNode[];
}

/**
 * The node that took the longest by itself, and its index. The first reader of a CTE appears to take the CTE's own
 * time.
 */
export function busiestNode(root: PlanNode): string {
  let busiest: { own: number; node: PlanNode } | undefined;
  const visit = (node: PlanNode): number => {
    const total = node['Actual Total Time'] * node['Actual Loops'];
    const own = total - (node.Plans ?? []).map(visit).reduce((sum, time) => sum + time, 0);
    if (node['Node Type'] !== 'CTE Scan' && (!busiest || own > busiest.own)) busiest = { own, node };
    return total;
  };
  visit(root);
  const { node } = busiest as unknown as { node: PlanNode };
  return [node['Node Type'], node['Index Name'] ?? node['Relation Name']].filter(Boolean).join(' ');
}
