import { editGraph } from '../edit-graph.ts'
import type { Node, Pass } from '../graph.ts'

/**
 * FusedMatMul that turns its first matrix [1, a, b] → Transpose, then MatMul: the turned matrix, `<name>/turned`, is where
 * the text falls apart from its alignment.
 */
export const plainTransposition: Pass = (graph) => {
  const fused = graph.nodes.filter(
    ({ op, attributes }) => op === 'FusedMatMul' && isOnly(attributes, 'transA'),
  )
  const add = fused.flatMap(({ name, inputs: [first, ...others], outputs }): Node[] => {
    const plain = name.replace(/\/MatmulTransposeFusion\/$/, '')
    const turned = `${plain}/turned`
    return [
      {
        op: 'Transpose',
        domain: '',
        name: turned,
        inputs: [first!],
        outputs: [turned],
        attributes: { perm: { ints: [0, 2, 1] } },
      },
      { op: 'MatMul', domain: '', name: plain, inputs: [turned, ...others], outputs, attributes: {} },
    ]
  })
  return editGraph(graph, { remove: new Set(fused), add })
}

/** Whether of the attributes only `name` does anything. */
function isOnly(attributes: Node['attributes'], name: string): boolean {
  const values = Object.entries(attributes).filter(([key, value]) =>
    key === 'alpha' ? !('float' in value && value.float === 1) : 'int' in value && value.int !== 0,
  )
  return values.length === 1 && values[0]![0] === name
}
