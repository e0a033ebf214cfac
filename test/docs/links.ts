/** Reads where the links of a Markdown page lead. */

/** A link inside the repository; `file` is empty for a place on the same page. */
export interface Link {
  readonly file: string;
  readonly anchor: string;
}

/** The relative links of a page, outside its code. */
export function linksOf(markdown: string): readonly Link[] {
  return [...proseOf(markdown).matchAll(/\]\(([^)\s]+)\)/gu)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/u.test(target)) return [];
    const [file = '', anchor = ''] = target.split('#');
    return [{ file, anchor }];
  });
}

/** The anchors that GitHub gives the headings of a page. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const headings = [...proseOf(markdown).matchAll(/^#{1,6} (.+)$/gmu)].map(([, text = '']) => text);
  return new Set(headings.map((text) => text.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')));
}

function proseOf(markdown: string): string {
  return markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gmu, '');
}
