import { afterEach, describe, expect, test, vi } from 'vitest';
import { escapeCounter, installQuickExit, leave } from '../../src/shell/quick-exit.ts';

const press = (timeStamp: number, key = 'Escape', repeat = false) => ({ key, repeat, timeStamp });

afterEach(() => {
  Reflect.deleteProperty(document, 'title');
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
});

describe('three presses of Escape', () => {
  test('count within a second and a half', () => {
    const count = escapeCounter();
    expect([count(press(0)), count(press(700)), count(press(1500))]).toEqual([false, false, true]);
  });
  test('do not count when they are slower', () => {
    const count = escapeCounter();
    expect([count(press(0)), count(press(800)), count(press(1501))]).toEqual([false, false, false]);
    expect(count(press(2300))).toBe(true);
  });
  test('a key held down counts once', () => {
    const count = escapeCounter();
    count(press(0));
    for (let time = 30; time < 1500; time += 30) expect(count(press(time, 'Escape', true))).toBe(false);
  });
  test('another key in between starts anew', () => {
    const count = escapeCounter();
    count(press(0));
    count(press(100));
    expect(count(press(200, 'a'))).toBe(false);
    expect(count(press(300))).toBe(false);
  });
  test('the next exit needs three again', () => {
    const count = escapeCounter();
    count(press(0));
    count(press(1));
    expect(count(press(2))).toBe(true);
    expect(count(press(3))).toBe(false);
  });
});

describe('leaving', () => {
  test('hides first, then goes, then locks', () => {
    const order: string[] = [];
    const hidden = () => document.documentElement.style.display === 'none';
    document.title = 'Kit';
    leave({
      to: 'https://example.org/',
      replace: (address) => order.push(`${address} ${hidden()} ${document.title.trim().length}`),
      onExit: () => order.push(`locked ${hidden()}`),
    });
    expect(order).toEqual(['https://example.org/ true 1', 'locked true']);
    expect(document.title).not.toContain('Kit');
    expect(document.documentElement.style.getPropertyPriority('display')).toBe('important');
  });

  test('gives the window no title again, whatever still renders while the next site is on its way', () => {
    leave({ replace: () => {}, onExit: () => {} });
    document.title = 'Locked · Orrery';
    expect(document.title).toBe('\u200b');
    expect(document.querySelector('title')?.textContent).not.toContain('Orrery');
  });

  test('goes even when locking fails', () => {
    const replace = vi.fn();
    leave({
      replace,
      onExit: () => {
        throw new Error('the store is gone');
      },
    });
    expect(replace).toHaveBeenCalledExactlyOnceWith('about:blank');
  });

  test('is heard before a field or dialog that swallows Escape, and asks nobody', () => {
    const field = document.createElement('input');
    field.addEventListener('keydown', (event) => event.stopPropagation());
    document.body.append(field);
    const replace = vi.fn();
    const stop = installQuickExit(() => ({ replace, onExit: () => {} }));
    const asked = vi.fn();
    window.addEventListener('beforeunload', asked);
    for (let time = 0; time < 3; time++)
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(replace).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(asked).not.toHaveBeenCalled();
    stop();
    window.removeEventListener('beforeunload', asked);
    for (let time = 0; time < 3; time++)
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(replace).toHaveBeenCalledTimes(1);
  });
});
