// A relay that takes a connection and then says nothing would keep everybody waiting for ever. It is hung up on, as if it had.
import type { Connect } from './conversation.ts';
import type { After } from './state.ts';

/** Milliseconds until a socket has to be open. */
const OPENING = 30_000;
/** Milliseconds until something has to come after something was asked: the longest frame takes its time on a slow line. */
const ANSWERING = 180_000;

export const withPatience =
  (connect: Connect, after: After): Connect =>
  (events) => {
    let isOver = false;
    let cancel = after(OPENING, giveUp);
    const link = connect({
      opened() {
        cancel();
        events.opened();
      },
      frame(bytes) {
        cancel();
        events.frame(bytes);
      },
      closed: end,
    });
    function end(): void {
      cancel();
      if (isOver) return;
      isOver = true;
      events.closed();
    }
    function giveUp(): void {
      link.close();
      // a line that is dead does not say so for minutes
      end();
    }
    return {
      send(frame) {
        cancel();
        if (!isOver) cancel = after(ANSWERING, giveUp);
        link.send(frame);
      },
      close() {
        cancel();
        link.close();
      },
    };
  };
