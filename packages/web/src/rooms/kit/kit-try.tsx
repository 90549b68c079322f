// The kit is tried once, before anything rests on it: four of its words, from the paper and not from the screen; or the file,
// opened with its passphrase.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Fields } from '../../ui/field-group.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Places of the words that are asked for, ascending, from 0: the last is among them, since a torn corner is at an end. */
export function placesToTry(count: number, chance: () => number): number[] {
  const places = new Set([count - 1]);
  while (places.size < 4) places.add(Math.floor(chance() * (count - 1)));
  return [...places].sort((a, b) => a - b);
}

const plain = (word: string): string => word.trim().toLowerCase();

export function useTrial(words: readonly string[]) {
  const { t } = useLingui();
  const [places] = useState(() => placesToTry(words.length, Math.random));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [isTried, setTried] = useState(false);
  const isRight = (place: number) => plain(typed[place] ?? '') === words[place];
  return {
    fields: (
      <>
        <p>
          <Trans>Take the paper to hand, and type these four from it.</Trans>
        </p>
        <Fields>
          {places.map((place) => (
            <TextField
              key={place}
              label={t`Word ${place + 1}`}
              value={typed[place] ?? ''}
              onChange={(word) => {
                setTyped({ ...typed, [place]: word });
                setTried(false);
              }}
              error={
                !isTried || isRight(place)
                  ? undefined
                  : plain(typed[place] ?? '') === ''
                    ? t`Please type word ${place + 1}, as it stands on the paper.`
                    : t`Not word ${place + 1} of the words shown last. Is the paper from an earlier try? Go back, and write down these.`
              }
              spellCheck={false}
            />
          ))}
        </Fields>
      </>
    ),
    /** Whether all four are right; where not, their fields say so. */
    judge(): boolean {
      setTried(true);
      return places.every(isRight);
    },
  };
}
