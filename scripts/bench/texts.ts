/** What the benchmark speaks: sentences of our own, short to long, and a paragraph for the first sound. */

export const FIVE_WORDS = 'The garden gate stood open.'

export const SENTENCES = [
  'A small boat drifted slowly past the lighthouse.',
  'When the last guests had gone, she opened every window and let the cold night air into the hall.',
  'Nobody remembers who planted the old walnut tree, yet every family in the village has a story about it.',
] as const

export const THREE_SENTENCES =
  'The workshop smelled of cedar and warm oil. On the bench lay a violin without strings, half wrapped in a grey cloth. Its owner had promised to come back before winter.'

export const SIXTY_WORDS =
  'On the morning after the storm the fishermen walked down to the harbour with ropes over their shoulders, counted the boats that were still afloat, pulled the broken ones onto the sand, and worked without speaking until the sun had dried the nets that hung between the poles and the first of the children came running with bread and coffee.'

/** One and a half minutes in units as long as they get. */
export const LONG_UNITS = [SIXTY_WORDS, SIXTY_WORDS, SIXTY_WORDS].join(' ')

/** About a thousand words: twenty paragraphs, each told a little differently. */
export function thousandWords(): string {
  const places = [
    'harbour',
    'station',
    'library',
    'market',
    'orchard',
    'museum',
    'bakery',
    'theatre',
    'bridge',
    'school',
  ]
  const people = [
    'the gardener',
    'a young doctor',
    'my neighbour',
    'the old captain',
    'her sister',
    'a travelling clerk',
  ]
  const paragraphs = Array.from({ length: 20 }, (_, i) => {
    const place = places[i % places.length]!
    const other = places[(i * 7 + 3) % places.length]!
    const who = people[i % people.length]!
    return (
      `Early that week ${who} left the ${place} and walked towards the ${other}, carrying a letter that nobody had asked for. ` +
      `It was not far, but the road was wet, and twice a cart had to be helped out of the mud. ` +
      `By noon the sky had cleared, and the people of the ${place} sat in front of their doors, as if nothing had happened.`
    )
  })
  return paragraphs.join('\n\n')
}
