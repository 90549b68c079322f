// On the page of a paper, for its people: the digits that stand for each of them, and the paper as a PDF and as a signed file. Before
// either is saved it says who can read it, and what it proves. docs/spec/papers.md, PAPER31–PAPER35.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import { personCode, saveSignedPaper } from '@orrery/client/papers';
import { type MemberId, minutesOf, type Paper, type PaperVersion, standingOfPaper } from '@orrery/domain';
import { FileCheck, FileText } from 'lucide-react';
import { useState } from 'react';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Flow } from '../../../ui/flow.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Term, Terms } from '../../../ui/terms.tsx';
import { useToasts } from '../../../ui/toast.tsx';
import styles from '../papers.module.css';
import { usePaperWords } from '../use-paper-words.ts';
import { drawEmoji, sheetColours } from './from-page.ts';
import type { SheetSize } from './sheet.tsx';
import { sizeIn } from './size-in.ts';
import { printed, useSheetWords } from './use-sheet-words.ts';

type Trouble =
  | { readonly kind: 'file' }
  | { readonly kind: 'letters'; readonly lacking: string; readonly pdf: Blob }
  | { readonly kind: 'unsigned'; readonly by: readonly MemberId[] };

export function SavePart(props: { circle: Circle; paper: Paper; version: PaperVersion }) {
  const { circle, paper, version } = props;
  const { t } = useLingui();
  const { now } = useOrrery();
  const { tell } = useToasts();
  const words = usePaperWords(circle);
  const sheetWords = useSheetWords(circle);
  const [size, setSize] = useState<SheetSize>(sizeIn(words.formats.locale));
  const [busy, setBusy] = useState<'pdf' | 'file' | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const standing = standingOfPaper(paper, circle.inCircle, minutesOf(now));
  const isInForce = standing.kind === 'inForce' && standing.version.id === version.id;
  const day = words.formats.dayOf(now);

  /** One at a time; what goes wrong is said, and nothing was changed. */
  async function make(which: 'pdf' | 'file', work: () => Promise<Trouble | null>) {
    if (busy) return;
    setBusy(which);
    setTrouble(null);
    const found = await work().catch((): Trouble => ({ kind: 'file' }));
    setBusy(null);
    setTrouble(found);
  }

  function keepPdf(pdf: Blob) {
    setTrouble(null);
    saveFile(`paper-${day}.pdf`, pdf);
    tell({ words: <Trans>The PDF is in your downloads.</Trans> });
  }

  const savePdf = () =>
    make('pdf', async () => {
      const [{ lettersFor }, { sheetOf }] = await Promise.all([
        import('./letters.ts'),
        import('./sheet.tsx'),
      ]);
      const { printable, lacking } = await lettersFor(drawEmoji);
      const sheet = printed(sheetWords(paper, version), printable);
      const pdf = await sheetOf(sheet, size, sheetColours());
      if (lacking.size > 0) return { kind: 'letters', lacking: [...lacking].slice(0, 12).join(' '), pdf };
      keepPdf(pdf);
      return null;
    });

  const saveSigned = () =>
    make('file', async () => {
      const made = await saveSignedPaper(circle, paper, now);
      if (!made.ok)
        return made.why.code === 'signatureMissing'
          ? { kind: 'unsigned', by: made.why.by }
          : { kind: 'file' };
      saveFile(`paper-${day}.json`, new Blob([made.value], { type: 'application/json' }));
      tell({ words: <Trans>The signed file is in your downloads.</Trans> });
      return null;
    });

  return (
    <div data-print="no">
      <Disclosure label={<Trans>Save or print it</Trans>}>
        <Flow>
          <p>
            <Trans>
              Both files are made on this device and sent nowhere. Nothing locks them: whoever opens one reads
              all of it.
            </Trans>
          </p>
          <SectionHead level={3}>
            <Trans>To read and to print</Trans>
          </SectionHead>
          <Segments
            label={t`Paper size`}
            options={[
              { id: 'A4', label: t`A4` },
              { id: 'LETTER', label: t`Letter` },
            ]}
            value={size}
            onChange={setSize}
          />
          <ButtonRow>
            <Button
              icon={<FileText aria-hidden />}
              busy={busy === 'pdf' ? <Trans>Making the pages</Trans> : undefined}
              onPress={() => void savePdf()}
            >
              <Trans>Save as PDF</Trans>
            </Button>
          </ButtonRow>
          <SectionHead level={3}>
            <Trans>To prove who signed</Trans>
          </SectionHead>
          {isInForce ? (
            <>
              <p>
                <Trans>
                  The signed file proves to anybody that each of you signed exactly these words. It cannot
                  tell what came after: whoever has it can still show it when somebody has withdrawn.
                </Trans>
              </p>
              <ButtonRow>
                <Button
                  icon={<FileCheck aria-hidden />}
                  busy={busy === 'file' ? <Trans>Checking the signatures</Trans> : undefined}
                  onPress={() => void saveSigned()}
                >
                  <Trans>Save the signed file</Trans>
                </Button>
              </ButtonRow>
              <p className="t-caption">
                <Trans>
                  It is checked without the app, where Orrery’s files lie on a computer:{' '}
                  <code className={styles.command}>npx --no orrery verify-paper FILE</code>
                </Trans>
              </p>
            </>
          ) : (
            <p className="t-caption">
              <Trans>A signed file can be saved of the version that is in force.</Trans>
            </p>
          )}
          {trouble?.kind === 'file' ? (
            <Notice
              what={t`The file could not be written.`}
              todo={t`Reload the page once, while you are online, and try again. Nothing was changed.`}
              announce
            />
          ) : null}
          {trouble?.kind === 'letters' ? (
            <Notice
              kind="remark"
              what={t`Some letters cannot be printed here: ${trouble.lacking}`}
              means={t`The typefaces in this app do not have them, and on the pages an empty box stands for each. The signed file has them all.`}
              actions={
                <Button onPress={() => keepPdf(trouble.pdf)}>
                  <Trans>Save it all the same</Trans>
                </Button>
              }
              announce
            />
          ) : null}
          {trouble?.kind === 'unsigned' ? (
            <Notice
              kind="remark"
              what={t`There is no signed file of this version`}
              means={t`The name of ${words.names(trouble.by)} was put under it by an earlier version of the app, or cannot be checked. It counts here as before.`}
              todo={t`A new version that all of you sign can be saved.`}
              announce
            />
          ) : null}
          <SectionHead level={3}>
            <Trans>Digits to compare</Trans>
          </SectionHead>
          <p>
            <Trans>
              They stand for each person’s key. Read them to each other once: whoever has the same here and in
              a file knows whose signature it is.
            </Trans>
          </p>
          <Terms>
            {words.inOrder(paper.parties).map((party) => (
              <Term key={party} name={words.formats.capital(words.nameOf(party))}>
                <span className={styles.digits}>{personCode(party)}</span>
              </Term>
            ))}
          </Terms>
        </Flow>
      </Disclosure>
    </div>
  );
}
