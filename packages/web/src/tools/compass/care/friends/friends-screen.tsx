// People who are there for me: whom I could call now, by what I need; and, in one tap, that we spoke.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  type CompassThings,
  daysBetween,
  friendsFor,
  friendsToCall,
  GOOD_FOR,
  myDateOf,
  thingsOf,
} from '@orrery/domain';
import { Check, Plus, User } from 'lucide-react';
import { useState } from 'react';
import { lookOf } from '../../../../app/names.ts';
import { OnlyYou } from '../../../../app/only-you.tsx';
import { useOrrery } from '../../../../app/orrery.tsx';
import { WrittenTwiceRemark } from '../../../../app/written-twice-remark.tsx';
import { useFormats } from '../../../../shell/formats.tsx';
import { Button, ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { Chips } from '../../../../ui/chips.tsx';
import { Empty } from '../../../../ui/empty.tsx';
import { Flow } from '../../../../ui/flow.tsx';
import { List, ListRow } from '../../../../ui/list-row.tsx';
import { Mark } from '../../../../ui/mark.tsx';
import { Screen } from '../../../../ui/screen.tsx';
import { useCareWords } from '../care-words.ts';

type Friend = CompassThings['friend'];

export default function FriendsScreen() {
  const { t } = useLingui();
  const { state, now } = useOrrery();
  const words = useCareWords();
  const [needs, setNeeds] = useState<readonly string[]>([]);
  const all = thingsOf(state.compass, 'friend');
  const today = myDateOf(state, now);
  const shown = friendsFor(state.compass, needs, today);
  const due = new Set(friendsToCall(state.compass, today).map(({ id }) => id));
  const said = new Set(all.flatMap(({ fields }) => fields.goodFor));
  const goods = [
    ...GOOD_FOR.filter((one) => said.has(one)),
    ...[...said].filter((one) => !GOOD_FOR.some((ours) => ours === one)),
  ];
  const add = (
    <ButtonLink
      kind={all.length === 0 ? 'main' : 'outline'}
      href="/mine/friends/new"
      icon={<Plus aria-hidden />}
    >
      <Trans>Add somebody</Trans>
    </ButtonLink>
  );
  const head = {
    title: t`People who are there`,
    back: { href: '/mine/care', label: t`Looking after myself` },
    visibility: <OnlyYou />,
    narrow: true,
  };
  if (all.length === 0)
    return (
      <Screen {...head}>
        <Empty action={add}>
          <Trans>
            Nobody here yet: friends, family, a neighbour, whoever is there for you and is no partner.
          </Trans>
        </Empty>
      </Screen>
    );
  return (
    <Screen {...head}>
      <Flow>
        <WrittenTwiceRemark about={all.map(({ id }) => ({ of: 'friend', id }))} />
        {goods.length > 0 ? (
          <Chips
            label={t`Whom could I call now? I need`}
            options={goods.map((id) => ({ id: id as string, label: words.goodOf(id) }))}
            value={needs}
            onChange={setNeeds}
          />
        ) : null}
        <p role="status" className="t-small">
          {needs.length === 0
            ? ''
            : shown.length === 0
              ? t`Nobody on your list is good for all of this. With less of it, there may be.`
              : plural(shown.length, { one: 'One person', other: '# people' })}
        </p>
        {shown.length > 0 ? (
          <List label={t`People who are there`}>
            {shown.map((friend) => (
              <FriendRow key={friend.id} friend={friend} today={today} isDue={due.has(friend.id)} />
            ))}
          </List>
        ) : null}
        <div>{add}</div>
      </Flow>
    </Screen>
  );
}

function FriendRow({ friend, today, isDue }: { friend: Friend; today: string; isDue: boolean }) {
  const { t } = useLingui();
  const { state, attempt } = useOrrery();
  const formats = useFormats();
  const words = useCareWords();
  const { id, fields } = friend;
  const { name, last } = fields;
  const knows = {
    all: t`knows everything`,
    some: t`knows some of it`,
    nothing: t`knows nothing of how I love`,
    unsaid: '',
  };
  const when =
    last === null
      ? ''
      : daysBetween(last, today) < 1
        ? t`you spoke today`
        : t`last in touch: ${formats.relativeDay(last)}`;
  const goods = formats.capital(formats.list(fields.goodFor.map(words.goodOf)));
  const further = formats.capital([knows[fields.knows], when].filter(Boolean).join(' · '));
  const spoke = () =>
    void attempt(
      { tool: 'compass', intent: { type: 'change', of: 'friend', id, changes: { last: today } } },
      <Trans>Kept: you spoke with {name} today.</Trans>,
    );
  return (
    <ListRow
      lead={
        fields.person === null ? <User aria-hidden /> : <Mark appearance={lookOf(state, fields.person)} />
      }
      title={name}
      strong={isDue}
      detail={
        <>
          {goods}
          {goods && further ? <br /> : null}
          {further}
          {isDue ? (
            <>
              <br />
              <Trans>You wanted to be in touch again by now.</Trans>
            </>
          ) : null}
        </>
      }
      href={`/mine/friends/${id}`}
      below={
        last === today ? undefined : (
          <ButtonRow>
            <Button label={t`We spoke today: ${name}`} icon={<Check aria-hidden />} onPress={spoke}>
              <Trans>We spoke today</Trans>
            </Button>
          </ButtonRow>
        )
      }
    />
  );
}
