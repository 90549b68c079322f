// A provider marks what they have read of what clients shared: for themselves, and nobody is told (CARE38).
import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { Circle } from '@orrery/client/circle';
import type { Seen } from '@orrery/domain';
import { useOrrery } from '../../../app/orrery.tsx';
import { Button, ButtonRow } from '../../../ui/button.tsx';

export interface Reading {
  isRead(circle: Circle, seen: Seen): boolean;
  mark(circle: Circle, some: readonly Seen[]): void;
}

export function useReading(): Reading {
  const { state, attempt } = useOrrery();
  return {
    isRead: ({ id }, { share }) => state.care.read.has(`${id} ${share.id}`),
    mark: ({ id }, some) => {
      const shares = some.map(({ share }) => share.id);
      void attempt({ tool: 'care', intent: { type: 'readShares', space: id, shares } });
    },
  };
}

interface OfSpace {
  readonly circle: Circle;
  readonly reading: Reading;
}

export function OneRead({ circle, seen, reading }: OfSpace & { seen: Seen }) {
  if (reading.isRead(circle, seen)) return null;
  return (
    <ButtonRow>
      <Button kind="plain" onPress={() => reading.mark(circle, [seen])}>
        <Trans>Mark as read</Trans>
      </Button>
    </ButtonRow>
  );
}

/** Several at once, and what marking means. */
export function AllRead({ circle, seen, reading }: OfSpace & { seen: readonly Seen[] }) {
  const left = seen.filter((one) => !reading.isRead(circle, one));
  if (left.length === 0) return null;
  return (
    <>
      <p className="t-caption">
        {plural(left.length, {
          one: 'One thing is not marked as read. What you mark is for you alone: nobody is told that you read something, when, or that you did not.',
          other:
            '# things are not marked as read. What you mark is for you alone: nobody is told that you read something, when, or that you did not.',
        })}
      </p>
      {left.length > 1 ? (
        <ButtonRow>
          <Button onPress={() => reading.mark(circle, left)}>
            <Trans>Mark all as read</Trans>
          </Button>
        </ButtonRow>
      ) : null}
    </>
  );
}
