// Brings a calendar in: choose or drop a file, look at what was found, keep it or let it go.

import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Source } from '@orrery/domain';
import { CalendarPlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useOrrery } from '../../../app/orrery.tsx';
import { useRefusals } from '../../../app/refusals.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Progress } from '../../../ui/progress.tsx';
import type { FormFault } from '../limits/kept-form.ts';
import styles from './calendars.module.css';
import { FaultNotice } from './fault-notice.tsx';
import type { CalendarFile, Flow, ImportFlow } from './import-flow.ts';
import { importFieldNames, sourceOf, windowFault } from './import-model.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportSettingsForm } from './import-settings.tsx';
import { useDrop } from './use-drop.ts';

const accepted = ['.ics', '.ical', '.ifb', 'text/calendar'];
const atFields: readonly string[] = importFieldNames;

/** Where a file is dropped, with the picker for those who do not drag. */
export function ChooseFile({ onFiles }: { onFiles: (files: readonly CalendarFile[]) => void }) {
  const place = useRef<HTMLDivElement>(null);
  const over = useDrop(place, onFiles);
  return (
    <div ref={place} className={classNames(styles.drop, over && styles.over)}>
      <FileTrigger
        acceptedFileTypes={accepted}
        allowsMultiple
        onSelect={(list) => onFiles(list ? [...list] : [])}
      >
        <Button icon={<CalendarPlus aria-hidden />}>
          <Trans>Choose a calendar file</Trans>
        </Button>
      </FileTrigger>
      <p className={styles.hint}>
        <Trans>
          An .ics file, as Google, Apple, Outlook and others export it. Drop it here if you like. It is read
          on this device and nowhere else.
        </Trans>
      </p>
    </div>
  );
}

type Busy = Exclude<Flow, { step: 'idle' }>;

export interface ImportPanelProps {
  flow: Busy;
  steer: ImportFlow;
  sources: readonly Source[];
  zone: string;
  onKept: () => void;
}

export function ImportPanel({ flow, steer, sources, zone, onKept }: ImportPanelProps) {
  const { act, now } = useOrrery();
  const { t } = useLingui();
  const sentence = useRefusals();
  const [fault, setFault] = useState<FormFault | null>(null);
  const { file, settings, waiting } = flow;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    void file;
    heading.current?.focus();
  }, [file]);
  const isReadable = windowFault(settings) === null;
  const stages = {
    opening: t`Opening “${file.name}”`,
    reading: t`Reading the events`,
    merging: t`Putting the hours together`,
  };
  const keep = async () => {
    if (flow.step !== 'ready') return;
    const fields = sourceOf(settings, flow.reading, t`A calendar`, now);
    const { name } = fields;
    const why = await act(
      {
        tool: 'time',
        intent: {
          type: 'importCalendar',
          fields,
          ...(settings.replaces === null ? {} : { source: settings.replaces }),
        },
      },
      settings.replaces === null ? t`“${name}” is kept.` : t`“${name}” is up to date.`,
    );
    setFault(why);
    if (why) return;
    steer.leave();
    onKept();
  };
  const elsewhere =
    fault && fault.code !== 'numberMissing' && !atFields.includes(fault.field ?? '') ? fault : null;
  return (
    <section className={styles.panel} aria-label={file.name}>
      <h3 ref={heading} tabIndex={-1} className={styles.file}>
        {file.name}
      </h3>
      {flow.step === 'reading' && isReadable ? (
        <Progress words={stages[flow.stage]} onCancel={steer.leave} />
      ) : null}
      {flow.step === 'fault' ? <FaultNotice fault={flow.fault} file={file.name} /> : null}
      {flow.step === 'ready' ? <ImportPreview reading={flow.reading} zone={zone} /> : null}
      {flow.step === 'fault' && isHopeless(flow.fault.code) ? null : (
        <ImportSettingsForm
          settings={settings}
          onChange={(changes) => {
            setFault(null);
            steer.change(changes);
          }}
          sources={sources}
          fault={fault}
        />
      )}
      {elsewhere && elsewhere.code !== 'numberMissing' ? <Notice what={sentence(elsewhere.code)} /> : null}
      <ButtonRow>
        {flow.step === 'ready' && isReadable ? (
          <Button kind="main" onPress={() => void keep()}>
            {settings.replaces === null ? <Trans>Keep it</Trans> : <Trans>Replace it</Trans>}
          </Button>
        ) : null}
        <Button onPress={steer.leave}>
          {flow.step === 'fault' ? <Trans>Choose another file</Trans> : <Trans>Let it go</Trans>}
        </Button>
      </ButtonRow>
      {waiting.length > 0 ? (
        <p className="t-caption">
          {t`${plural(waiting.length, { one: '# more file waits its turn.', other: '# more files wait their turn.' })}`}
        </p>
      ) : null}
    </section>
  );
}

/** Other days would not mend these. */
const isHopeless = (code: string): boolean =>
  code !== 'tooManyOccurrences' && code !== 'badWindow' && code !== 'broken';
