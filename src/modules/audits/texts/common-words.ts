/** Words that every recommendation has, and that tell none from another. */
export const COMMON = new Set(
  `alla att av den det de dess detta deras eller en ett finns för från få har hur i inom inte kan ska skall med mellan mer mot nämnden nämndens om och på
   samt se sig sin sina sitt socialnämnden socialnämndens säkerställ säkerställa säkerställer så tillräcklig tillräckligt till utveckla utvecklar vid vi
   är rekommenderar rekommendation rekommenderas bör tillse stärka stärk`
    .split(/\s+/)
    .map((w) => w.normalize('NFC')),
);
