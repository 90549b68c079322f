/** Set by `npm run long`: every test in every look, of which `npm test` runs the main ones in two. */
export const isLong = process.env.ORRERY_LONG === '1';
