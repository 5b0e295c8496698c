import { spellOut } from '../number-words.ts'
import type { Rule } from '../rule.ts'

const MOVE = String.raw`(?:([KQRBN])([a-h]?[1-8]?)(x?)([a-h][1-8])|([a-h])x([a-h][1-8])|([a-h][1-8])|(O-O(?:-O)?|0-0(?:-0)?))(?:=([QRBN]))?([+#])?[!?]{0,2}`
const MOVES = new RegExp(
  `(?<![\\p{L}\\p{N}_/-])(?:(\\d{1,3})(?:\\.(?:\\.\\.|…)?|…) ?)?${MOVE}(?![\\p{L}\\p{N}_/-])`,
  'gu',
)
const NEXT =
  /(?= )(?<=[a-h][1-8][+#!?]{0,3}|O-O) (?=\d{1,3}\.(?:\.\.|…)? ?(?:[KQRBN]?[a-h]?[1-8]?x?[a-h][1-8]|O-O))/gu
/** Two moves of a game, one of them numbered or of a piece. */
const IS_GAME =
  /(?<![\p{L}\p{N}])(?:\d{1,3}\.(?:\.\.|…)? ?(?:[KQRBN]?[a-h]?x?[a-h][1-8]|O-O)[+#]?[!?]{0,2}|[KQRBN][a-h]?x?[a-h][1-8][+#]?),? (?:(?:and|then|with|or|\d{1,3}\.) ?)?(?:[KQRBN]?[a-h]?x?[a-h][1-8]|O-O)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d{1,3}(?:\.(?:\.\.|…)?|…) ?[KQRBN][a-h]?x?[a-h][1-8]/u
const PIECES: Readonly<Record<string, string>> = {
  K: 'king',
  Q: 'queen',
  R: 'rook',
  B: 'bishop',
  N: 'knight',
}

// 1. e4 e5 2. Nf3 → 1, E four E five, 2, knight F three · Qxf7# → queen takes F seven mate · O-O → castles
//
// Before all that reads digits.
export const chess: Rule = (text) => {
  if (!IS_GAME.test(text.text)) return text
  return text
    .replace(NEXT, () => ', ')
    .replace(MOVES, (match) => {
      const [, number, piece, from = '', takes, to, pawn, pawnTo, square, castles, becomes, check] = match
      const move = castles
        ? `castles${castles.length > 3 ? ' long' : ''}`
        : piece
          ? [PIECES[piece], spellOut(from), takes && 'takes', spellOut(to!)].filter(Boolean).join(' ')
          : pawn
            ? `${pawn.toUpperCase()} takes ${spellOut(pawnTo!)}`
            : spellOut(square!)
      const end = becomes ? ` becomes a ${PIECES[becomes]}` : ''
      return `${number ? `${number}, ` : ''}${move}${end}${check ? (check === '+' ? ' check' : ' mate') : ''}`
    })
}
