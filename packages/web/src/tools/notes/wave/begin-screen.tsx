// A feeling is there. Name it, if there is a name, and say how strong it is: with that one tap the wave begins.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  DANGER,
  dangersAmong,
  FEELINGS,
  feelingsLately,
  HARD_FAMILIES,
  isGood,
  type NoteId,
} from '@orrery/domain';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { usePreferences } from '../../../app/preferences.tsx';
import { useDraft } from '../../../app/use-draft.ts';
import { useFormats } from '../../../shell/formats.tsx';
import { Chips } from '../../../ui/chips.tsx';
import { ComboBox } from '../../../ui/combo-box.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { List, ListRow } from '../../../ui/list-row.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { HelpFirst } from '../../help/help-first.tsx';
import { useFeelingWords } from '../feeling-words.ts';
import { useWhen } from '../note-row.tsx';
import { StrengthStrip } from './strength-strip.tsx';
import { begun, waveUnderWay } from './wave.ts';
import { useWaveWords } from './wave-words.ts';

/** As many as a small phone shows at once, one's own of late first. */
const mostChips = 8;
const longestName = 60;
const plain = HARD_FAMILIES.flatMap((family) => FEELINGS[family].slice(0, 2));
const all = HARD_FAMILIES.flatMap((family) => [...FEELINGS[family]]);
const dangers = [...DANGER.self, ...DANGER.others];

export default function BeginScreen() {
  const { t } = useLingui();
  const { state, now, attempt, newId } = useOrrery();
  const [, go] = useLocation();
  const feelings = useFeelingWords();
  const words = useWaveWords();
  const formats = useFormats();
  const { covered } = usePreferences();
  const when = useWhen();
  const [chosen, choose] = useDraft<string>('wave feeling');
  const [isBusy, setBusy] = useState(false);
  const before = waveUnderWay(state.notes, now);
  const lately = feelingsLately(state.notes).filter((feeling) => !isGood(feeling));
  const near = [...new Set([...lately, ...plain])].slice(0, mostChips);
  /** The word that is none of those near at hand. */
  const other = chosen === null || near.includes(chosen) ? null : chosen;
  const further = all.filter((feeling) => !near.includes(feeling));
  const own = other === null || [...further, ...dangers].some((word) => word === other) ? [] : [other];

  const begin = async (strength: number) => {
    if (isBusy) return;
    setBusy(true);
    const note = newId<NoteId>();
    const fields = begun(new Date().toISOString(), chosen, strength);
    const isKept = await attempt({ tool: 'notes', intent: { type: 'writeNote', note, fields } });
    setBusy(false);
    if (!isKept) return;
    choose(null);
    go(`/mine/wave/${note}`);
  };

  return (
    <Screen
      title={t`A wave`}
      visibility={<OnlyYou />}
      back={{ href: '/mine', label: t`Mine` }}
      narrow
      dock={<StrengthStrip value={null} onRate={(strength) => void begin(strength)} />}
    >
      <Flow>
        <p className="t-body">
          <Trans>Say how strong it is, and stay with it for a while. Nothing has to be solved yet.</Trans>
        </p>
        {before ? (
          <List label={t`Begun and not ended`}>
            <ListRow
              title={<Trans>Go on where you were</Trans>}
              detail={
                covered
                  ? formats.capital(when(before.fields.at))
                  : `${words.title(before.fields)}, ${when(before.fields.at)}`
              }
              href={`/mine/wave/${before.id}`}
            />
          </List>
        ) : null}
        <Chips
          label={t`What is it, if it has a name?`}
          options={near.map((id) => ({ id, label: feelings.nameOf(id) }))}
          value={chosen === null ? [] : [chosen]}
          onChange={(ids) => choose(ids.find((id) => id !== chosen) ?? null)}
        />
        <ComboBox
          label={t`Another word`}
          options={[
            ...further.map((id) => ({
              ...{ id: id as string, label: feelings.words[id].label, detail: feelings.words[id].meaning },
            })),
            ...dangers.map((id) => ({
              ...{
                id: id as string,
                label: feelings.dangers[id].label,
                detail: feelings.dangers[id].meaning,
              },
            })),
            ...own.map((id) => ({ id, label: id })),
          ]}
          value={other}
          onChange={(feeling) => {
            // a field that is only passed says null
            if (feeling !== null || other !== null) choose(feeling);
          }}
          onCreate={(text) => choose(text.trim().slice(0, longestName))}
        />
        <HelpFirst kinds={dangersAmong(chosen === null ? [] : [chosen])} />
        <p className="t-small">
          <TextLink href="/mine/wave/earlier">
            <Trans>Earlier waves</Trans>
          </TextLink>
        </p>
      </Flow>
    </Screen>
  );
}
