/** Stems that take -ize in America, as one pattern. */
export const BRITISH_STEMS =
  'american|antagon|apolog|author|bapt|brutal|canon|capital|categor|central|character|civil|colon|commercial|computer|critic|crystall|custom|decentral|demoral|democrat|desensit|destabil' +
  '|digit|dramat|econom|emphas|energ|equal|external|familiar|fantas|fertil|final|formal|general|global|harmon|hospital|hypnot|ideal|immun|individual|industrial|initial|institutional|internal|international|italic|jeopard' +
  '|legal|legitim|liberal|local|magnet|marginal|material|maxim|mechan|memor|militar|minim|mobil|modern|monopol|moral|motor|national|natural|neutral|normal|optim|organ|oxid|patron|penal|personal|polar|popular|priorit|privat|publ?ic|radical|random|rational' +
  '|recogn|regular|reorgan|revolution|romantic|sanit|scrutin|secular|sensit|serial|social|special|stabil|standard|steril|stigmat|subsid|summar|symbol|sympath|synchron|synthes|systemat|terror|theor|trivial|tyrann|union|urban|util|vandal|verbal|victim|visual|vocal|western|woman'

/** Words spelled -re, -our and the like in Britain that encyclopaedias mix into American text. */
export const BRITISH_WORDS: Readonly<Record<string, string>> = {
  centre: 'center',
  theatre: 'theater',
  metre: 'meter',
  litre: 'liter',
  kilometre: 'kilometer',
  centimetre: 'centimeter',
  millimetre: 'millimeter',
  programme: 'program',
  fibre: 'fiber',
  calibre: 'caliber',
  sabre: 'saber',
  spectre: 'specter',
  amphitheatre: 'amphitheater',
  analyse: 'analyze',
  paralyse: 'paralyze',
  catalyse: 'catalyze',
}
