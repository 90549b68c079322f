// What a first visit may show, fetched on every first visit alike, in one order: by the files that are asked for, whoever serves them would
// know who came with an invitation, and who did not (CIRCLE75).

/** Before anything is drawn, which asks for its own page. Whether it came shows where it is needed. */
export function fetchFirstPages(): void {
  for (const page of [
    import('../rooms/welcome/welcome.tsx'),
    import('../tools/together/invited/invited-screen.tsx'),
  ])
    page.catch(() => undefined);
}
