// Calendars in and out: hours that are taken come in, dates go out.

import { Trans, useLingui } from '@lingui/react/macro';
import { ME, myDateOf, type PersonId, sourcesOf, zoneOf } from '@orrery/domain';
import { useEffect, useRef, useState } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { lookOf, nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../app/written-twice-remark.tsx';
import { me } from '../../../ui/appearance.ts';
import { Mark } from '../../../ui/mark.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Select } from '../../../ui/select.tsx';
import { VisibilityLine } from '../../../ui/visibility-line.tsx';
import { WithCircles } from '../with-circles.tsx';
import styles from './calendars.module.css';
import { useImportFlow } from './import-flow.ts';
import { ChooseFile, ImportPanel } from './import-panel.tsx';
import { useOwners } from './import-settings.tsx';
import { SourceList } from './source-list.tsx';
import { TakeAlong } from './take-along.tsx';

export default function CalendarsScreen() {
  const { person } = useParams<{ person?: string }>();
  const [query] = useSearchParams();
  const { state, now } = useOrrery();
  const { t } = useLingui();
  const owners = useOwners();
  const given = owners.find(({ id }) => id === person)?.id;
  const [owner, setOwner] = useState<PersonId>(given ?? ME);
  const readIn = useRef<HTMLDivElement>(null);
  const bring = useRef<HTMLDivElement>(null);
  const kept = useRef(false);
  const sources = sourcesOf(state.time);
  const steer = useImportFlow({
    today: myDateOf(state, now),
    sources,
    zoneOf: (whose) => zoneOf(state, whose),
  });
  const { flow } = steer;
  const { step } = flow;
  const before = useRef(step);
  useEffect(() => {
    // what had the focus is gone with the panel: it goes where one looks next
    if (before.current !== 'idle' && step === 'idle') (kept.current ? readIn : bring).current?.focus();
    before.current = step;
    kept.current = false;
  }, [step]);
  const name = given && given !== ME ? nameOf(state, given) : null;

  return (
    <Screen
      title={t`Calendars`}
      back={
        given && name
          ? { href: `/time/known/${given}`, label: t`What I know of ${name}’s time` }
          : query.get('from') === 'begin'
            ? { href: '/begin?step=month', label: t`The month ahead` }
            : { href: '/time', label: t`Time` }
      }
      lead={given && name ? <Mark appearance={lookOf(state, given)} size={22} /> : undefined}
      visibility={<VisibilityLine readers={[me]} words={t`Only you`} />}
      narrow
    >
      {sources.length > 0 ? (
        <div ref={readIn} tabIndex={-1}>
          <SectionHead>
            <Trans>What is here</Trans>
          </SectionHead>
          <WrittenTwiceRemark about={sources.map(({ id }) => ({ of: 'source', id }))} />
          <SourceList onAgain={(file, source) => steer.take([file], source.fields.owner, source)} />
        </div>
      ) : null}
      <div ref={bring} tabIndex={-1}>
        <SectionHead>
          <Trans>Bring one in</Trans>
        </SectionHead>
      </div>
      {flow.step === 'idle' ? (
        <div className={styles.along}>
          {owners.length > 1 ? (
            <Select label={t`Whose calendar is it?`} options={owners} value={owner} onChange={setOwner} />
          ) : null}
          <ChooseFile onFiles={(files) => steer.take(files, owner)} />
        </div>
      ) : (
        <ImportPanel
          flow={flow}
          steer={steer}
          sources={sources}
          zone={zoneOf(state, flow.settings.owner)}
          onKept={() => {
            kept.current = true;
          }}
        />
      )}
      {step === 'idle' ? (
        <>
          <SectionHead>
            <Trans>Take it with you</Trans>
          </SectionHead>
          <WithCircles>
            <TakeAlong />
          </WithCircles>
        </>
      ) : null}
    </Screen>
  );
}
