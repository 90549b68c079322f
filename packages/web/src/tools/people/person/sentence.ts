// One sentence or two on how somebody stands with me, as I see it.
import { useLingui } from '@lingui/react/macro';
import type { MapBody, Network, RelationshipFields } from '@orrery/domain';
import { useMemo } from 'react';
import { useFormats } from '../../../shell/formats.tsx';
import { usePeopleWords } from '../words.ts';

type Covered = RelationshipFields['covers'][number];
const all: readonly Covered[] = ['time', 'energy', 'decisions'];

export function useSentences(): {
  about: (network: Network, body: MapBody) => string;
  covers: (covers: readonly Covered[]) => string;
} {
  const { t } = useLingui();
  const formats = useFormats();
  const words = usePeopleWords();
  return useMemo(() => {
    const covered: Record<Covered, string> = { time: t`time`, energy: t`energy`, decisions: t`decisions` };

    /** "It covers time, not decisions." Empty while nothing was said. */
    const covers = (said: readonly Covered[]): string => {
      if (said.length === 0) return '';
      const list = formats.list(all.filter((c) => said.includes(c)).map((c) => covered[c]));
      const rest = all.filter((c) => !said.includes(c)).map((c) => covered[c]);
      if (rest.length === 0) return t`It covers ${list}.`;
      const not = new Intl.ListFormat(formats.locale, { type: 'disjunction' }).format(rest);
      return t`It covers ${list}, not ${not}.`;
    };

    const tierAndSince = (tier: string, since: string): string => {
      if (tier && since) return t`${tier}, as you see it, since ${since}.`;
      if (tier) return t`${tier}, as you see it.`;
      return since ? t`Without a tier, since ${since}.` : t`Without a tier.`;
    };

    const partner = (body: MapBody): string => {
      const { name } = body.person.fields;
      const fields = body.ours?.fields;
      const tier = body.tier?.fields.name ?? '';
      const since = fields?.since ? words.partialDate(fields.since) : '';
      const sentences = [tierAndSince(tier, since)];
      if (tier && fields?.hierarchy === 'prescriptive') sentences.push(t`This was agreed.`);
      if (tier && fields?.hierarchy === 'descriptive') sentences.push(t`This is how it has turned out.`);
      if (tier && fields) sentences.push(covers(fields.covers));
      sentences.push(t`How ${name} sees it is ${name}’s.`);
      return sentences.filter(Boolean).join(' ');
    };

    const about = (network: Network, body: MapBody): string => {
      const { place } = body;
      if (place.steps === null) return t`Not linked to you yet.`;
      if (place.steps === 1) return partner(body);
      const through = formats.list(words.names(network, place.through));
      if (place.steps === 2) return t`Your metamour, through ${through}.`;
      const nearness = formats.capital(words.nearness(body));
      return t`${nearness}, through ${through}.`;
    };
    return { about, covers };
  }, [t, formats, words]);
}
