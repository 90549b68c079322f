// Somebody who is there for me: what is chosen is kept at once, and what is written as one types.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CompassThings, FriendFields, FriendId, Intent } from '@orrery/domain';
import { Archive, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { EraseDialog } from '../../../../app/erase-dialog.tsx';
import { OnlyYou } from '../../../../app/only-you.tsx';
import { useOrrery } from '../../../../app/orrery.tsx';
import { SavedLine } from '../../../../app/saved-line.tsx';
import { useErasing } from '../../../../app/use-erasing.ts';
import { WrittenTwiceRemark } from '../../../../app/written-twice-remark.tsx';
import { ButtonLink } from '../../../../ui/button.tsx';
import { Empty } from '../../../../ui/empty.tsx';
import { Flow } from '../../../../ui/flow.tsx';
import { Menu } from '../../../../ui/menu.tsx';
import { Screen } from '../../../../ui/screen.tsx';
import { useKeptFields } from '../../../people/forms/use-kept-fields.ts';
import { useThingTexts } from '../../use-thing-texts.ts';
import { FriendFieldsForm } from './friend-fields.tsx';

type Friend = CompassThings['friend'];

export default function FriendScreen() {
  const { t } = useLingui();
  const { state } = useOrrery();
  const { friend: id = '' } = useParams();
  const found = state.compass.friend.get(id as FriendId);
  const [friend, beginErasing] = useErasing(found, id);
  if (friend) return <Edit key={id} friend={friend} onErase={beginErasing} />;
  return (
    <Screen
      title={t`Somebody who is there`}
      back={{ href: '/mine/friends', label: t`People who are there` }}
      visibility={<OnlyYou />}
      narrow
    >
      <Empty
        action={
          <ButtonLink href="/mine/friends">
            <Trans>To everybody</Trans>
          </ButtonLink>
        }
      >
        <Trans>They are not on this list, or not any more.</Trans>
      </Empty>
    </Screen>
  );
}

function Edit({ friend, onErase }: { friend: Friend; onErase: () => void }) {
  const { t } = useLingui();
  const { attempt } = useOrrery();
  const [, go] = useLocation();
  const [isErasing, setErasing] = useState(false);
  const { id } = friend;
  const texts = useThingTexts('friend', friend, 'name');
  const fields = useKeptFields<FriendFields>(
    `friend ${id} chosen`,
    friend.fields,
    (changes): Intent => ({ tool: 'compass', intent: { type: 'change', of: 'friend', id, changes } }),
  );
  const { name, note } = texts.values;
  const remove = async () => {
    const isGone = await attempt(
      { tool: 'compass', intent: { type: 'remove', of: 'friend', id } },
      <Trans>Put away. They can come back.</Trans>,
    );
    if (isGone) go('/mine/friends');
  };
  return (
    <Screen
      title={friend.fields.name}
      documentTitle={t`Somebody who is there`}
      back={{ href: '/mine/friends', label: t`People who are there` }}
      visibility={<OnlyYou />}
      narrow
      actions={
        <Menu
          items={[
            { id: 'away', label: t`Put away`, icon: <Archive aria-hidden /> },
            { id: 'erase', label: t`Erase for good`, icon: <Trash2 aria-hidden />, alert: true },
          ]}
          onAction={(what) => {
            if (what === 'away') void remove();
            else setErasing(true);
          }}
        />
      }
    >
      <Flow>
        <WrittenTwiceRemark about={[{ of: 'friend', id }]} />
        <FriendFieldsForm
          name={id}
          values={{ ...fields.values, name, note }}
          onType={texts.change}
          onLeave={texts.leave}
          onChoose={({ name: taken, ...chosen }) => {
            if (taken !== undefined) texts.change({ name: taken });
            fields.choose(chosen);
          }}
          error={(field) => texts.error(field) ?? fields.error(field)}
        />
        <SavedLine isSaved={texts.isSaved} refused={null} />
      </Flow>
      <EraseDialog
        title={t`Erase what you keep of them?`}
        intent={{ tool: 'compass', intent: { type: 'erase', of: 'friend', id } }}
        open={isErasing}
        onClose={() => setErasing(false)}
        onErase={onErase}
        onErased={() => go('/mine/friends')}
      />
    </Screen>
  );
}
