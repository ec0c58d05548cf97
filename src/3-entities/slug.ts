/** A readable id made of a name: `Laura Kövesi` → `laura-kovesi`. Letters of other alphabets stay; what has none gives `name`. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return plain || 'name';
}
