import type { Pass } from './graph.ts'
import { prune } from './passes/prune.ts'
import { sort } from './passes/sort.ts'

/** A pass that leaves its graph pruned and sorted. */
export function tidy(pass: Pass): Pass {
  return (graph) => sort(prune(pass(graph)))
}
