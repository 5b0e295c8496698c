import { useLayoutEffect } from 'react'
import { useSpeech } from './speech-context.ts'

/** Theme, size and motion of the whole page, as they are set; the style sheets obey the attributes. */
export function useAppearance(): void {
  const { theme, textSize, motion } = useSpeech((state) => state.configuration.interface)
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement
    dataset.theme = theme
    dataset.motion = motion
    style.fontSize = textSize === 100 ? '' : `${textSize}%`
  }, [theme, textSize, motion])
}
