import { describe, expect, it } from 'vitest'
import { markupToText } from './markup-to-text.ts'

const read = (markup: string) => markupToText(markup).text

describe('markupToText', () => {
  it.each([
    [
      'the mark of a note',
      'It rained.<sup>3</sup> Then <a href="#n4">4</a> it<sup><a href="#n">[5]</a></sup> froze<a href="#a"><sup>a</sup></a>.',
      'It rained. Then it froze.',
    ],
    [
      'exponents',
      'E = mc<sup>2</sup>, 10 m<sup>3</sup>, 10<sup>6</sup>, (a + b)<sup>2</sup>, H<sub>2</sub>O',
      'E = mc², 10 m³, 10⁶, (a + b)², H2O',
    ],
    [
      'what is raised and no mark',
      'the 21<sup>st</sup> of May, M<sup>me</sup> Bovary',
      'the 21st of May, Mme Bovary',
    ],
    ['a link that is a number', 'In <a href="/wiki/1984">1984</a> it was new.', 'In 1984 it was new.'],
  ])('tells apart %s', (_, markup, text) => {
    expect(read(`<p>${markup}</p>`)).toBe(text)
  })

  it('counts the items of a list that has numbers, also where each is a paragraph', () => {
    const markup =
      '<ol><li><p>Mix.</p><p>Well!</p></li><li>Wait:<ul><li>an hour</li></ul></li><li></li><li>Bake.</li></ol><ol start="7"><li>Eat.</li></ol>'
    expect(read(markup)).toBe('1. Mix.\n\nWell!\n\n2. Wait:\n- an hour\n4. Bake.\n7. Eat.')
  })

  it('makes a row of a table one line, also where its cells are paragraphs', () => {
    const markup =
      '<table><tr><th>Day</th> <th>Rain</th></tr><tr> <td><p>Monday</p></td><td><p>3 <b>mm</b></p></td> </tr></table><p>Then dry.</p>'
    expect(read(markup)).toBe('Day, Rain\n\nMonday, 3 mm\n\nThen dry.')
  })

  it('keeps the paragraphs of a table that is only there for its looks', () => {
    const markup =
      '<table><tr><td><h1>News</h1><p>One.</p><p>Two.<br>Three.</p><ul><li>Tea</li><li>Milk</li></ul></td><td><p>Four.</p></td></tr></table>'
    expect(read(markup)).toBe('# News\n\nOne.\n\nTwo. Three.\n\n- Tea\n- Milk\n\nFour.')
  })

  it('leaves out code, what is struck out and what is hidden, and hyphens that are not seen', () => {
    const markup =
      '<p>Type <code>npm start</code>. It costs <s>£9</s> £5.<span style="color:red; display: none">no</span></p><pre><code>let a\nlet b</code></pre><pre>A poem,\n  as it stands</pre><p class="x">soft&#173;ware</p>'
    expect(read(markup)).toBe('Type npm start. It costs £5.\n\nA poem,\nas it stands\n\nsoftware')
    expect(markupToText(markup, (_, { class: name }) => name === 'x').text).not.toContain('soft')
  })

  it('tells how much of a text leads elsewhere', () => {
    const contents =
      '<h2>Contents</h2><ol><li><a href="1.html">The beginning</a></li><li><a href="2.html">The very end</a></li></ol>'
    expect(markupToText(contents).linkedShare).toBeGreaterThan(0.7)
    expect(markupToText('<p>See <a href="x">there</a> for what came of it.</p>').linkedShare).toBeLessThan(
      0.3,
    )
    expect(markupToText('').linkedShare).toBe(0)
  })
})
