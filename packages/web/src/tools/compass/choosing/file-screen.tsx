// Whom one thinks of as a table for any spreadsheet: out, and in with a look at what would come before anything is kept.
import { Trans, useLingui } from '@lingui/react/macro';
import { candidatesOf } from '@orrery/domain';
import { Download, FileSpreadsheet } from 'lucide-react';
import { useRef } from 'react';
import { FileTrigger } from 'react-aria-components';
import { OnlyYou } from '../../../app/only-you.tsx';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button } from '../../../ui/button.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { Screen } from '../../../ui/screen.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { useDrop } from '../../time/calendars/use-drop.ts';
import { Incoming } from './incoming.tsx';
import { useTable } from './use-table.ts';

export default function FileScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const table = useTable();
  const place = useRef<HTMLDivElement>(null);
  const take = (files: readonly File[]) => files[0] && void table.take(files[0]);
  useDrop(place, take);
  const hasSome = candidatesOf(state.compass).length > 0;
  const save = async () => {
    const { writeCandidates } = await import('@orrery/client/choosing');
    saveFile('choosing.csv', new Blob([writeCandidates(state.compass)], { type: 'text/csv;charset=utf-8' }));
  };
  return (
    <Screen
      title={t`As a table`}
      documentTitle={t`My compass`}
      back={{ href: '/mine/choosing', label: t`Choosing somebody` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Flow>
        <section>
          <SectionHead>
            <Trans>Out</Trans>
          </SectionHead>
          <p>
            <Trans>
              A CSV file with a row for each of them and a column for each question. It is not sealed: whoever
              has the file can read it. Weights stay here, and so does what is put away.
            </Trans>
          </p>
          {hasSome ? (
            <div>
              <Button icon={<Download aria-hidden />} onPress={() => void save()}>
                <Trans>Save the table</Trans>
              </Button>
            </div>
          ) : (
            <p className="t-small">
              <Trans>Nobody is here yet to be saved.</Trans>
            </p>
          )}
        </section>
        <section>
          <SectionHead>
            <Trans>In</Trans>
          </SectionHead>
          <div ref={place}>
            <Flow>
              <p>
                <Trans>
                  A table like the one above, from any spreadsheet. It is read on this device and nowhere
                  else, and you see what would come before anything is kept.
                </Trans>
              </p>
              <div>
                <FileTrigger
                  acceptedFileTypes={['.csv', 'text/csv']}
                  onSelect={(list) => take(list ? [...list] : [])}
                >
                  <Button icon={<FileSpreadsheet aria-hidden />}>
                    <Trans>Choose a file</Trans>
                  </Button>
                </FileTrigger>
              </div>
            </Flow>
          </div>
          {table.why === null ? null : <Fault why={table.why} file={table.file} />}
          {table.read ? (
            <Incoming key={table.turn} read={table.read} file={table.file} onDone={table.leave} />
          ) : null}
        </section>
      </Flow>
    </Screen>
  );
}

function Fault({ why, file }: { why: NonNullable<ReturnType<typeof useTable>['why']>; file: string }) {
  const { t } = useLingui();
  const says = {
    notText: t`It is no text in UTF-8. In your spreadsheet, save it as “CSV UTF-8”.`,
    tooLarge: t`It is larger than two megabytes. Leave out what is not needed.`,
    empty: t`There is nothing in it.`,
    noNames: t`No column is called “name”. The first row has to hold the heads, as in a table saved here.`,
    tooManyRows: t`There are more than 200 people in it. Make two files of it.`,
    unread: t`It could not be opened. Choose it once more.`,
  };
  return <Notice what={t`“${file}” was not read, and nothing has changed.`} means={says[why]} announce />;
}
