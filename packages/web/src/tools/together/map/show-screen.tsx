// Showing a person or a relationship of my own map to a circle: which circle, whose name, until when; then what the others get, drawn as on
// their screens, and only then the act.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Circle, Circles, Prepared } from '@orrery/client/circle';
import { ME, type PersonId, type RelationshipId, relationshipsOf } from '@orrery/domain';
import { useState } from 'react';
import { useParams } from 'wouter';
import { nameOf } from '../../../app/names.ts';
import { useOrrery } from '../../../app/orrery.tsx';
import { useFormats } from '../../../shell/formats.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { NobodyHere } from '../../people/nobody-here.tsx';
import { Lacking } from '../lacking.tsx';
import { readersOf } from '../sharing/names-in.ts';
import { SeenAs } from '../sharing/seen-as.tsx';
import { SeenBy } from '../sharing/seen-by.tsx';
import { pathOf, useCircles, useLack } from '../use-circles.ts';
import { MapAs } from './map-as.tsx';
import { MapShareForm } from './show-form.tsx';

/** What of my map is to be shown. */
export type OfMap =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'relationship'; readonly id: RelationshipId; readonly members: readonly PersonId[] };

export default function MapShareScreen() {
  const { t } = useLingui();
  const { person, relationship } = useParams();
  const { state } = useOrrery();
  const formats = useFormats();
  const someone = state.people.people.get(person as PersonId);
  if (someone?.present && person !== ME)
    return (
      <Share
        key={someone.id}
        of={{ kind: 'person', id: someone.id }}
        name={nameOf(state, someone.id)}
        home={`/people/${someone.id}`}
      />
    );
  const found = relationshipsOf(state.people).find(({ id }) => id === relationship);
  if (!found) return <NobodyHere />;
  const { members } = found.fields;
  const others = members.filter((member) => member !== ME).map((member) => nameOf(state, member));
  const who = formats.list(members.includes(ME) ? [t`you`, ...others] : others);
  return (
    <Share
      key={found.id}
      of={{ kind: 'relationship', id: found.id, members }}
      name={found.fields.title || who}
      home={`/relationships/${found.id}`}
    />
  );
}

function Share({ of, name, home }: { of: OfMap; name: string; home: string }) {
  const { t } = useLingui();
  const circles = useCircles();
  const lack = useLack();
  const { capital } = useFormats();
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const open = circles?.withScreens().filter((circle) => readersOf(circle).length > 0) ?? [];
  const there = prepared && open.find(({ id }) => id === prepared.space);
  const circleName = there?.name || t`the circle`;
  const called = `${of.kind} ${of.id}`;
  if (circles && prepared && there)
    return (
      <SeenAs
        circles={circles}
        circle={there}
        prepared={prepared}
        draft={`${called} share`}
        to={`${pathOf(there.id)}/map`}
        about={
          <Trans>
            This is what they have on the map of {circleName}, and nothing else of yours: no notes, no tiers,
            no feelings. Whoever comes in later can see it too, as long as it is there.
          </Trans>
        }
        onBack={() => setPrepared(null)}
      >
        {(viewer) => <MapAs circles={circles} circle={there} prepared={prepared} viewer={viewer} />}
      </SeenAs>
    );
  return (
    <Screen
      title={t`Show ${name} to a circle`}
      documentTitle={t`Share with a circle`}
      back={{ href: home, label: capital(name) }}
      visibility={<SeenBy of={called} />}
      narrow
    >
      {lack ? (
        <Lacking lack={lack} />
      ) : circles?.isRead ? (
        <Ready circles={circles} open={open} of={of} onPrepared={setPrepared} />
      ) : null}
    </Screen>
  );
}

function Ready(props: {
  circles: Circles;
  open: readonly Circle[];
  of: OfMap;
  onPrepared: (prepared: Prepared) => void;
}) {
  if (props.open.length > 0) return <MapShareForm {...props} />;
  return (
    <Empty
      action={
        <ButtonLink href="/together">
          <Trans>To your circles</Trans>
        </ButtonLink>
      }
    >
      <Trans>Nobody is in a circle with you yet.</Trans>
    </Empty>
  );
}
