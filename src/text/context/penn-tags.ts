/** Penn Treebank part-of-speech tags, as the tagger numbers them. */
export const PENN_TAGS = [
  ...['CC', 'CD', 'DT', 'EX', 'FW', 'IN', 'JJ', 'JJR', 'JJS', 'LS', 'MD', 'NN', 'NNP', 'NNPS', 'NNS', 'PDT'],
  ...['POS', 'PRP', 'PRP$', 'RB', 'RBR', 'RBS', 'RP', 'SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN', 'VBP'],
  ...[
    'VBZ',
    'WDT',
    'WP',
    'WP$',
    'WRB',
    'ADD',
    'AFX',
    'NFP',
    'XX',
    '.',
    ',',
    ':',
    '``',
    "''",
    '-LRB-',
    '-RRB-',
  ],
  ...['HYPH', '$', '#'],
] as const

export type PennTag = (typeof PENN_TAGS)[number]
