/** What `npm start` shows: the brief, built first where needed. */
process.argv = [...process.argv.slice(0, 2), "brief", ...process.argv.slice(2)];
await import("../bin/multivector.js");
