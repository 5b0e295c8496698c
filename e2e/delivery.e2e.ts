import { expect, test } from './journey.ts'

const SENTENCE = 'The keeper of the old lighthouse walks down to the harbour.'

test('an emotion that is chosen on the page is heard, twice as much at twice its strength', async ({
  studio,
}) => {
  const { page } = studio
  const plain = await studio.render(SENTENCE)
  await page.getByText('Delivery', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Emotion' }).selectOption('Sad')
  const once = await studio.render(SENTENCE)
  const strength = page.getByRole('slider', { name: 'Strength' })
  await strength.focus()
  await strength.press('End')
  const twice = await studio.render(SENTENCE)

  // Its recipe: a rate lower by 15 %, a level lower by 3 dB.
  expect(Math.abs((once.length / plain.length) * 0.85 - 1)).toBeLessThan(0.05)
  expect(Math.abs((twice.length / plain.length) * 0.7 - 1)).toBeLessThan(0.05)
  expect(level(once) - level(plain)).toBeLessThan(-1.5)
  expect(level(twice) - level(plain)).toBeCloseTo(2 * (level(once) - level(plain)), -0.5)

  await page.getByRole('combobox', { name: 'Emotion' }).selectOption('None')
  expect(await studio.render(SENTENCE)).toEqual(plain)
})

/** dB of the louder half, which pauses are not part of. */
function level(sound: Float32Array): number {
  const squares = sound.map((sample) => sample ** 2).sort()
  const loud = squares.subarray(squares.length / 2)
  return 10 * Math.log10(loud.reduce((sum, one) => sum + one, 0) / loud.length)
}
