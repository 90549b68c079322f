// One field that was written twice: both values, and what is to stand from now on. One tap, and taken back as easily.
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type Answer,
  isListOfWords,
  itemByItem,
  oneAfterTheOther,
  toSettle,
  type WrittenTwice,
} from '@orrery/domain';
import { type ReactNode, useId, useState } from 'react';
import { useOrrery } from '../../app/orrery.tsx';
import { useRefusals } from '../../app/refusals.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { ErrorLine } from '../../ui/field-parts.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { Versions } from '../../ui/versions.tsx';
import styles from './both.module.css';
import { textOf } from './values.ts';

export interface QuestionProps {
  twice: WrittenTwice;
  label: string;
  /** Each version in words. */
  words: readonly string[];
  onSettled: () => void;
}

/** So much of a value is repeated where it is told that it stays. */
const toldLength = 60;
const told = (text: string) => (text.length > toldLength ? `${text.slice(0, toldLength).trimEnd()}…` : text);

export function Question({ twice, label, words, onSettled }: QuestionProps) {
  const { t } = useLingui();
  const { state, now, act } = useOrrery();
  const sentence = useRefusals();
  const head = useId();
  const { of, id, field, versions } = twice;
  const kind = textOf(twice);
  const [error, setError] = useState<string | undefined>();
  const [anew, setAnew] = useDraft<string>(`both ${of} ${id} ${field}`);

  const keep = async (fields: object, said: ReactNode): Promise<boolean> => {
    const why = await act(toSettle(state, { of, id, fields } as Answer, now), said);
    setError(why ? sentence(why.code) : undefined);
    if (why) return false;
    setAnew(null);
    onSettled();
    return true;
  };
  const choose = (which: number) => {
    const value = told(words[which] ?? '');
    void keep(versions[which]?.fields ?? {}, <Trans>This stays: {value}</Trans>);
  };
  const texts = versions.map(({ fields }) => String((fields as Record<string, unknown>)[field] ?? ''));
  const isList = isListOfWords(twice);
  const keepLists = () => {
    const lists = versions.map(({ fields }) => (fields as Record<string, unknown[]>)[field] ?? []);
    void keep({ [field]: itemByItem(lists) }, <Trans>Both stay, one after the other.</Trans>);
  };
  const keepBoth = async () => {
    const all = oneAfterTheOther(texts);
    // too long for one: there it can be shortened
    if (!(await keep({ [field]: all }, <Trans>Both stay, one after the other.</Trans>))) setAnew(all);
  };
  const shared = { label, value: anew ?? '', onChange: setAnew, error, autoFocus: true };

  return (
    <div className={styles.question}>
      <h3 id={head} className={styles.label}>
        {label}
      </h3>
      <Versions
        label={label}
        versions={words.map((each, k) => ({
          id: String(k),
          words: each,
          note: k === 0 ? t`Shows for now` : undefined,
        }))}
        keep={
          kind === 'long'
            ? {
                words: t`Keep this`,
                label: (each) => {
                  const start = told(each);
                  return t`Keep this: ${start}`;
                },
              }
            : undefined
        }
        onKeep={(which) => choose(Number(which))}
      />
      {error && anew === null ? <ErrorLine>{error}</ErrorLine> : null}
      {isList ? (
        <ButtonRow>
          <Button label={t`Keep both: ${label}`} onPress={keepLists}>
            <Trans>Keep both</Trans>
          </Button>
        </ButtonRow>
      ) : kind === null ? null : anew === null ? (
        <ButtonRow>
          {kind === 'long' ? (
            <Button label={t`Keep both: ${label}`} onPress={() => void keepBoth()}>
              <Trans>Keep both</Trans>
            </Button>
          ) : null}
          <Button
            kind="plain"
            label={t`Write it anew: ${label}`}
            onPress={() => setAnew(kind === 'long' ? oneAfterTheOther(texts) : (texts[0] ?? ''))}
          >
            <Trans>Write it anew</Trans>
          </Button>
        </ButtonRow>
      ) : (
        <>
          {kind === 'long' ? <TextArea {...shared} label={label} /> : <TextField {...shared} label={label} />}
          <ButtonRow>
            <Button onPress={() => void keep({ [field]: anew }, <Trans>Kept as you wrote it.</Trans>)}>
              <Trans>Keep what I wrote</Trans>
            </Button>
            <Button
              kind="plain"
              onPress={() => {
                setError(undefined);
                setAnew(null);
              }}
            >
              <Trans>Rather one of these</Trans>
            </Button>
          </ButtonRow>
        </>
      )}
    </div>
  );
}
