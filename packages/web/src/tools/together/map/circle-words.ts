// How the map of a circle says where somebody stands: nothing on it is counted, and nobody has a tier there but what two have opened.
import { useLingui } from '@lingui/react/macro';
import type { MapBody, MapRing, Naming, Network } from '@orrery/domain';
import { useMemo } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { type PeopleWords, usePeopleWords } from '../../people/words.ts';

export function useCircleWords(): PeopleWords {
  const { t } = useLingui();
  const formats = useFormats();
  const words = usePeopleWords();
  return useMemo(() => {
    const nearness = ({ place }: MapBody): string => {
      if (place.steps === null) return t`not linked here yet`;
      if (place.steps === 1) return t`with you`;
      return words.nearness({ place } as MapBody);
    };
    const detail = (network: Network, body: MapBody): string =>
      body.place.steps !== null && body.place.steps > 1 ? words.detail(network, body) : '';
    return {
      ...words,
      nearness,
      detail,
      spoken: (network: Network, body: MapBody): string =>
        [body.person.fields.name, detail(network, body), nearness(body), body.tier?.fields.name]
          .filter(Boolean)
          .join(', '),
      spokenGroup: (network, group) => {
        const who = formats.list(words.names(network, group.members));
        return [group.title, t`${who} together`].filter(Boolean).join(', ');
      },
      ringName: (ring: MapRing): string => (ring.kind === 'noTier' ? t`With you` : words.ringName(ring)),
    };
  }, [t, formats, words]);
}

/** What may be told of somebody: as one chooses it, and as it is said of others. */
export function useNamingWords() {
  const { t } = useLingui();
  const choices: Record<Naming, { label: string; detail: string }> = {
    no: {
      label: t`Nothing`,
      detail: t`Nobody shows here, to anybody else, that you are with them or with others.`,
    },
    here: {
      label: t`With whom you are, in this circle`,
      detail: t`Whoever is here can show it here. All who are in see it.`,
    },
    elsewhere: {
      label: t`In this circle, and by your name in others`,
      detail: t`Whoever is here can also name you in circles of theirs that you are not in, and do not see.`,
    },
  };
  const said: Record<Naming, string> = {
    // whether they said so or nothing at all (CIRCLE80)
    no: t`Nothing is shown of them`,
    here: t`With whom they are may be shown in this circle`,
    elsewhere: t`It may be shown here, and they may be named in other circles`,
  };
  return { choices, said };
}
