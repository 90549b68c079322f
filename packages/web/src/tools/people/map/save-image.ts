// The drawing as a file of its own: everything that the page's styles say is written into it, so that it looks the same
// anywhere. Nothing leaves the device, and nothing but names, tiers and dates is in it.

/** What styles decide in our drawings; anything else stays at its default. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'direction',
  'unicode-bidi',
] as const;
const svgNamespace = 'http://www.w3.org/2000/svg';

export interface ImageWords {
  readonly title: string;
  readonly description: string;
}

/**
 * SVG text of a drawing that is in the page (for its computed styles): colours of the present scheme resolved, a ground
 * of paper, a title and a description.
 */
export function selfContained(drawing: SVGSVGElement, words: ImageWords): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const { width, height } = drawing.viewBox.baseVal;
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, k) => {
    const element = copies[k];
    if (!element) return;
    const computed = getComputedStyle(original);
    for (const property of properties) {
      const value = computed.getPropertyValue(property);
      if (value) element.setAttribute(property, value);
    }
    // attributes alone are understood everywhere, but paint-order and bidi only as style. A style of the page would win over
    // the attributes with values that only the page knows; and the policy of the page lets none be written as text
    element.removeAttribute('style');
    element.style.setProperty('paint-order', computed.paintOrder);
    element.style.setProperty('unicode-bidi', computed.unicodeBidi);
    for (const name of ['class', 'aria-hidden', 'tabindex', 'role']) element.removeAttribute(name);
  });
  copy.setAttribute('xmlns', svgNamespace);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('role', 'img');
  const ground = document.createElementNS(svgNamespace, 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%' }))
    ground.setAttribute(name, value);
  ground.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor);
  const named = (tag: 'title' | 'desc', text: string) => {
    const element = document.createElementNS(svgNamespace, tag);
    element.textContent = text;
    return element;
  };
  copy.prepend(named('title', words.title), named('desc', words.description), ground);
  return new XMLSerializer().serializeToString(copy).replaceAll(notXml, '');
}

/** Characters that no XML file may hold, pasted along with a name: the serialiser lets them through, and no program opens the file. */
const notXml = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** The SVG as PNG pixels, twice as many as its units. */
export async function asPng(svg: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * 2);
    canvas.height = Math.round(height * 2);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
