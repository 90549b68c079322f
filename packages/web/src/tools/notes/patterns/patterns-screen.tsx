// What comes back in one's notes: the plainest of it in a sentence with its caution, a drawing and a table; or honest silence.
import { useLingui } from '@lingui/react/macro';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useNoteWords } from '../note-words.ts';
import { Findings } from './findings.tsx';
import { HowItIsCounted } from './how-it-is-counted.tsx';
import { LookAt } from './look-at.tsx';
import { PagedDrawing } from './paged-drawing.tsx';
import styles from './patterns.module.css';
import { PatternsTable } from './patterns-table.tsx';
import { foundIn } from './report.ts';
import { useSentenceWords } from './sentence-words.ts';
import { Silence } from './silence.tsx';
import { ToTry } from './to-try.tsx';
import { useAsked } from './use-asked.ts';
import { useReport } from './use-report.ts';
import { Waiting } from './waiting.tsx';

export default function PatternsScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const formats = useFormats();
  const words = useSentenceWords();
  const { feelings } = useNoteWords();
  const { ask, change } = useAsked();
  const counting = useReport(ask);
  const { report } = counting;
  const head = {
    ...{ back: { href: '/mine', label: t`Mine` }, visibility: <OnlyYou /> },
    documentTitle: t`Patterns`,
  };
  const lookAt = <LookAt ask={ask} onChange={change} />;
  if (!report)
    return (
      <Screen title={t`Patterns`} {...head}>
        <Waiting counting={counting} />
      </Screen>
    );
  const { baseline } = report;
  if (!baseline)
    return (
      <Screen title={t`Patterns`} {...head} narrow>
        <Flow>
          <Silence report={report} />
          {ask.feeling === null ? null : lookAt}
        </Flow>
      </Screen>
    );
  const found = foundIn(report);
  const long = words.span(state, report);
  const feeling = ask.feeling === null ? '' : formats.capital(feelings.nameOf(ask.feeling));
  const title = feeling === '' ? t`Your notes, ${long}` : `${feeling}, ${long}`;
  return (
    <Screen title={title} {...head}>
      <div className={styles.lead}>
        {found.length > 0 ? <Findings found={found} /> : <Silence report={report} />}
      </div>
      <div className={styles.columns}>
        <PagedDrawing
          key={JSON.stringify(ask)}
          ids={baseline.notes}
          feeling={ask.feeling}
          usual={baseline.median}
          about={found[0]?.comparison ?? null}
        />
        <div className={styles.beside}>
          <PatternsTable key={JSON.stringify(ask)} report={report} />
          <ToTry comparisons={found.map(({ comparison }) => comparison)} />
        </div>
        <div className={styles.further}>
          {lookAt}
          <HowItIsCounted />
        </div>
      </div>
    </Screen>
  );
}
