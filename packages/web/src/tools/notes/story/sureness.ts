// How sure somebody is of a story, from 0 to 10, in words.
import { useLingui } from '@lingui/react/macro';
import { useFormats } from '../../../shell/formats.tsx';

export function useSureness() {
  const { t } = useLingui();
  const formats = useFormats();
  return {
    say: (value: number): string => {
      const figure = formats.number(value, 0);
      const word =
        value === 0
          ? t`not at all`
          : value <= 3
            ? t`hardly`
            : value <= 6
              ? t`half and half`
              : value <= 9
                ? t`quite sure`
                : t`entirely`;
      return t({ message: `${figure}, ${word}`, comment: 'how sure one is of a story: 7, quite sure' });
    },
    low: t`not at all`,
    high: t`entirely`,
  };
}
