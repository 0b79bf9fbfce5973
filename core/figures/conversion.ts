/**
 * Units that newsrooms convert for their readers (miles to kilometres, °F to °C). Factors are the
 * exact international ones (1959 yard and pound agreement); news rounds, so six per cent are allowed.
 */

import type { Figure } from "@/core/figures/figure";

type Measure = { readonly dimension: string; readonly factor: number; readonly metric: boolean };

const MEASURES: Readonly<Record<string, Measure>> = {
  mm: { dimension: "length", factor: 0.001, metric: true },
  cm: { dimension: "length", factor: 0.01, metric: true },
  m: { dimension: "length", factor: 1, metric: true },
  km: { dimension: "length", factor: 1000, metric: true },
  in: { dimension: "length", factor: 0.0254, metric: false },
  ft: { dimension: "length", factor: 0.3048, metric: false },
  yd: { dimension: "length", factor: 0.9144, metric: false },
  mi: { dimension: "length", factor: 1609.344, metric: false },
  g: { dimension: "mass", factor: 0.001, metric: true },
  kg: { dimension: "mass", factor: 1, metric: true },
  t: { dimension: "mass", factor: 1000, metric: true },
  st: { dimension: "mass", factor: 6.35029318, metric: false },
  oz: { dimension: "mass", factor: 0.028349523125, metric: false },
  lb: { dimension: "mass", factor: 0.45359237, metric: false },
  pound: { dimension: "mass", factor: 0.45359237, metric: false },
  m2: { dimension: "area", factor: 0.0001, metric: true },
  km2: { dimension: "area", factor: 100, metric: true },
  ft2: { dimension: "area", factor: 0.000009290304, metric: false },
  mi2: { dimension: "area", factor: 258.9988110336, metric: false },
  ha: { dimension: "area", factor: 1, metric: true },
  ac: { dimension: "area", factor: 0.40468564224, metric: false },
  m3: { dimension: "volume", factor: 1000, metric: true },
  ft3: { dimension: "volume", factor: 28.316846592, metric: false },
  l: { dimension: "volume", factor: 1, metric: true },
  gal: { dimension: "volume", factor: 3.785411784, metric: false },
  bbl: { dimension: "volume", factor: 158.987294928, metric: false },
};

const TOLERANCE = 0.06;

/** The same measure in another unit of the same system: 3000 m and 3 km. */
export function isSameMeasure(a: Figure, b: Figure): boolean {
  const left = MEASURES[a.unit ?? ""];
  const right = MEASURES[b.unit ?? ""];
  if (left === undefined || right === undefined || left.dimension !== right.dimension) return false;
  const [x, y] = [a.value * left.factor, b.value * right.factor];
  return left.metric === right.metric && Math.abs(x - y) <= 1e-9 * Math.max(x, y);
}

/** Whether one figure is the other converted between metric and customary units. */
export function isConversion(a: Figure, b: Figure): boolean {
  if (temperaturesAgree(a, b)) return true;
  const left = MEASURES[a.unit ?? ""];
  const right = MEASURES[b.unit ?? ""];
  if (left === undefined || right === undefined || a.unit === b.unit) return false;
  if (left.dimension !== right.dimension) return false;
  const [x, y] = [a.value * left.factor, b.value * right.factor];
  return left.metric !== right.metric && Math.abs(x - y) <= TOLERANCE * Math.max(x, y);
}

/** Degrees often stand without their scale: 80 градус beside 27 градусов. */
function temperaturesAgree(a: Figure, b: Figure): boolean {
  if (a.unit?.startsWith("deg") !== true || b.unit?.startsWith("deg") !== true) return false;
  return isFahrenheitOf(a, b) || isFahrenheitOf(b, a);
}

function isFahrenheitOf(fahrenheit: Figure, celsius: Figure): boolean {
  if (fahrenheit.unit === "degC" || celsius.unit === "degF") return false;
  // Without its scale, 40 beside 4 is a lost zero rather than a conversion.
  if (fahrenheit.unit === "deg" && fahrenheit.value === 10 * celsius.value) return false;
  return Math.abs((fahrenheit.value - 32) / 1.8 - celsius.value) <= 1;
}
