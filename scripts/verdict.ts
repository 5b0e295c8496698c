/** Prints a line of a check; one that does not hold makes the command fail. */
export function verdict(holds: boolean, sentence: string): void {
  if (!holds) process.exitCode = 1
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${sentence}`)
}
