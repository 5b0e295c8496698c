/** When each caption begins, in seconds, as the file of that ending tells it. */
export function captionTimes(ending: string, content: string): number[] {
  if (ending === 'json') {
    const { captions } = JSON.parse(content) as { captions: { from: number }[] }
    return captions.map(({ from }) => from)
  }
  const begins = ending === 'lrc' ? /^\[([\d:.]+)\]/gm : /^([\d:.,]+) --> /gm
  return Array.from(content.matchAll(begins), ([, clock]) =>
    clock!
      .replace(',', '.')
      .split(':')
      .reduce((seconds, part) => seconds * 60 + Number(part), 0),
  )
}
