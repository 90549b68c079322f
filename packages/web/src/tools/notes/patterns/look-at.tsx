// What to look at: all that hurts or one feeling, and by person only for as long as one asks for it.
import { Trans, useLingui } from '@lingui/react/macro';
import { dangerOf } from '@orrery/domain';
import type { Ask } from '@orrery/domain/patterns';
import { useMemo } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Select } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { useNoteWords } from '../note-words.ts';
import styles from './patterns.module.css';
import { useSentenceWords } from './sentence-words.ts';

const all = '';

export function LookAt({ ask, onChange }: { ask: Ask; onChange: (changes: Partial<Ask>) => void }) {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const words = useNoteWords();
  const { notes } = useSentenceWords();
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { present, fields } of state.notes.notes.values())
      if (present && fields.kind === 'journal')
        for (const { feeling, before } of fields.feelings)
          if (before !== null && !dangerOf(feeling)) found.set(feeling, (found.get(feeling) ?? 0) + 1);
    return [...found].sort((a, b) => b[1] - a[1]);
  }, [state]);
  return (
    <section>
      <SectionHead>
        <Trans>Look at</Trans>
      </SectionHead>
      <div className={styles.offer}>
        <Select<string>
          label={t`Which feeling`}
          options={[
            { id: all, label: t`All that hurts` },
            ...counts.map(([feeling, count]) => ({
              id: feeling,
              label: formats.capital(words.feelings.nameOf(feeling)),
              detail: notes(count),
            })),
          ]}
          value={ask.feeling ?? all}
          onChange={(feeling) => onChange({ feeling: feeling === all ? null : feeling })}
        />
        <Switch
          label={t`By person, too`}
          detail={t`Off each time: a person is easily taken for the cause of what came with them.`}
          value={ask.byPerson}
          onChange={(byPerson) => onChange({ byPerson })}
        />
      </div>
    </section>
  );
}
