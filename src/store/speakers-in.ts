import { speakerLines } from '../text/speaker-lines.ts'

/** Nobody casts a play of more, and typing should not wait for a whole book. */
const LONGEST_READ = 100_000
const MOST = 20

/** The names of those who speak in a text, “Ann: …”, each once, in the order in which they come. */
export function speakersIn(text: string): readonly string[] {
  return [...new Set(speakerLines(text.slice(0, LONGEST_READ)).map(({ speaker }) => speaker))].slice(0, MOST)
}
