/** Sign, digits, then a power of two, a power of ten or an exponent. */
const form = /^([-+]?(?:\d+\.?\d*|\.\d+))(?:([KMGTPE]i)|([numkMGTPE])|([eE][-+]?\d+))?$/;

const powers = ['K', 'M', 'G', 'T', 'P', 'E'];
const decimals: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};

/**
 * A quantity as a number, undefined when it is none. Exact enough to compare two that people write.
 * Rules of apimachinery's api/resource.
 */
export function quantityValue(text: string): number | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [, digits = '', binary, decimal, exponent] = match;
  const number = Number(digits);
  if (binary) return number * 1024 ** (powers.indexOf(binary[0]!) + 1);
  // Dividing gives the nearest number to 500m, multiplying by 0.001 need not.
  const power = decimal ? decimals[decimal]! : Number(exponent?.slice(1) ?? 0);
  return power < 0 ? number / 10 ** -power : number * 10 ** power;
}
