import { describe, expect, it } from 'vitest'
import { romanise } from './romanise.ts'

describe('romanise', () => {
  it.each([
    ['plain', 'plain'],
    ['façade', 'facade'],
    ['Łódź', 'Lodz'],
    ['Ærø', 'Aero'],
    ['Żółw', 'Zolw'],
    ['straße', 'strasse'],
    ['Москва', 'Moskva'],
    ['Αθήνα', 'Athina'],
    ['서울', 'seoul'],
    ['さくら', 'sakura'],
    ['שלום', 'shlom'],
    ['漢字', 'Chinese'],
    ['ไทย', 'Thai'],
    ['٣', '3'],
    ['ﬁne', 'fine'],
    ['don’t', "don't"],
    ['a漢b', 'a-Chineseb'],
    ['\ud800', ''],
    ['', ''],
  ])('writes %s as %s', (word, latin) => {
    expect(romanise(word)).toBe(latin)
  })
})
