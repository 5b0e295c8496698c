import { useEffect, useState } from 'react'
import type { HalfName } from '../../store/blend-draft.ts'
import { useRoute } from '../router.ts'
import { useActions } from '../speech-context.ts'
import { BlendEditor } from './blend-editor.tsx'
import { BlendMap } from './blend-map.tsx'
import { Compare } from './compare.tsx'
import { Keep } from './keep.tsx'
import { Phrase } from './phrase.tsx'
import { VoiceList } from './voice-list.tsx'
import styles from './voices.module.css'

/** The playground: find voices, blend them, hear what comes of it, and keep it. */
export function VoicesView() {
  const { params } = useRoute()
  const { openLab } = useActions()
  const [half, setHalf] = useState<HalfName>('timbre')
  const blend = params.get('blend') ?? undefined
  useEffect(() => void openLab(blend), [blend, openLab])
  return (
    <div className={styles.playground}>
      <div className={styles.column}>
        <Phrase />
        <div className={styles.workshop}>
          <BlendEditor half={half} onHalf={setHalf} />
          <BlendMap half={half} />
        </div>
        <Compare />
        <Keep />
      </div>
      <VoiceList half={half} />
    </div>
  )
}
