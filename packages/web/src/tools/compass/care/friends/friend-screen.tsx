// Somebody who is there for me: what is chosen is kept at once, and what is written as one types.
import { Trans, useLingui } from '@lingui/react/macro';
import type { CompassThings, FriendFields, FriendId, Intent } from '@orrery/domain';
import { useParams } from 'wouter';
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
import { useLettingGo } from '../../use-letting-go.tsx';
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
  const { id } = friend;
  const lettingGo = useLettingGo({
    of: 'friend',
    id,
    to: '/mine/friends',
    onErase,
    away: <Trans>Put away. They can come back.</Trans>,
  });
  const texts = useThingTexts('friend', friend, 'name');
  const fields = useKeptFields<FriendFields>(
    `friend ${id} chosen`,
    friend.fields,
    (changes): Intent => ({ tool: 'compass', intent: { type: 'change', of: 'friend', id, changes } }),
  );
  const { name, note } = texts.values;
  return (
    <Screen
      title={friend.fields.name}
      documentTitle={t`Somebody who is there`}
      back={{ href: '/mine/friends', label: t`People who are there` }}
      visibility={<OnlyYou />}
      narrow
      actions={<Menu items={lettingGo.items} onAction={lettingGo.onAction} />}
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
      <EraseDialog title={t`Erase what you keep of them?`} {...lettingGo.erasing} />
    </Screen>
  );
}
