/** Owns how a round seal is found among the large pieces of ink: circles are voted for (Hough transform), then checked. */

import type { InkPieces } from "./zone-components.js";
import { eachRun } from "./zone-shape.js";

/** A circle in pixels of the picture. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Radii in inches: seals of Vietnamese bodies are 28 to 42 mm wide (Thông tư 07/2010/TT-BCA), scans shrink or stretch a little. */
const RADII = { from: 0.52, to: 0.88 } as const;
/** The vote is held on a picture of so many pixels an inch. */
const VOTE_DPI = 50;
const ANGLES = 72;
/** Of the directions from the middle, so many must meet ink on the rim. */
const RIM = 0.6;
const OUTER_RIM = 0.5;

/** Coordinates of edges that are looked at; 20 real pages have 5,400 at most; one with more than this is dithered all over, and would take seconds. */
const MOST_POINTS = 100_000;

/** The seals of a page: circles whose rim is drawn by the given pieces. 10 to 50 ms where there are such pieces, else nothing. */
export function findSeals(pieces: InkPieces, large: readonly number[], dpi: number): Circle[] {
  const seals: Circle[] = [];
  const scale = VOTE_DPI / dpi;
  const points = edgePoints(pieces, large, scale);
  if (points.length > MOST_POINTS) return [];
  for (let tries = 0; tries < 3 && points.length >= 2 * ANGLES; tries++) {
    const voted = vote(points);
    if (voted === undefined || rimCover(points, voted) < RIM) break;
    const circle = outermost(points, voted);
    seals.push({ x: circle.x / scale, y: circle.y / scale, radius: circle.radius / scale });
    const rest = points.filter((_, k) => Math.hypot(points[k & ~1]! - circle.x, points[k | 1]! - circle.y) > circle.radius * 1.1);
    points.length = 0;
    points.push(...rest);
  }
  return seals;
}

/** The ends of the runs, scaled down, each place once: x, y, x, y … */
function edgePoints(pieces: InkPieces, large: readonly number[], scale: number): number[] {
  const seen = new Set<number>();
  const points: number[] = [];
  const add = (x: number, y: number): void => {
    const key = y * 65_536 + x;
    if (seen.has(key)) return;
    seen.add(key);
    points.push(x, y);
  };
  for (const i of large) {
    eachRun(pieces, i, (y, left, right) => {
      add(Math.round(left * scale), Math.round(y * scale));
      add(Math.round((right - 1) * scale), Math.round(y * scale));
    });
  }
  return points;
}

function vote(points: readonly number[]): Circle | undefined {
  const xs = points.filter((_, k) => k % 2 === 0);
  const ys = points.filter((_, k) => k % 2 === 1);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const width = Math.max(...xs) - left + 1;
  const height = Math.max(...ys) - top + 1;
  const votes = new Uint16Array(width * height);
  let best: Circle | undefined;
  let most = 0;
  for (let radius = Math.floor(RADII.from * VOTE_DPI); radius <= Math.ceil(RADII.to * VOTE_DPI); radius++) {
    votes.fill(0);
    for (let a = 0; a < ANGLES; a++) {
      const dx = Math.round(radius * Math.cos((2 * Math.PI * a) / ANGLES)) - left;
      const dy = Math.round(radius * Math.sin((2 * Math.PI * a) / ANGLES)) - top;
      for (let k = 0; k < xs.length; k++) {
        const x = xs[k]! + dx;
        const y = ys[k]! + dy;
        if (x >= 0 && x < width && y >= 0 && y < height) votes[y * width + x]!++;
      }
    }
    for (let at = 0; at < votes.length; at++) {
      if (votes[at]! <= most) continue;
      most = votes[at]!;
      best = { x: (at % width) + left, y: Math.floor(at / width) + top, radius };
    }
  }
  return best;
}

/** Seals have two rims or three; the widest that is drawn as well, round nearly the same middle, is the seal's edge. */
function outermost(points: readonly number[], inner: Circle): Circle {
  let best = inner;
  for (let radius = inner.radius + 1; radius <= RADII.to * VOTE_DPI; radius++) {
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const circle = { x: inner.x + dx, y: inner.y + dy, radius };
        if (rimCover(points, circle) >= OUTER_RIM) best = circle;
      }
    }
  }
  return best;
}

/** The share of directions in which a point lies within a pixel and a half of the rim. */
function rimCover(points: readonly number[], { x, y, radius }: Circle): number {
  const met = new Uint8Array(ANGLES);
  for (let k = 0; k < points.length; k += 2) {
    const dx = points[k]! - x;
    const dy = points[k + 1]! - y;
    if (Math.abs(Math.hypot(dx, dy) - radius) > 1.5) continue;
    met[Math.floor(((Math.atan2(dy, dx) / (2 * Math.PI)) + 1) * ANGLES) % ANGLES] = 1;
  }
  return met.reduce((sum, one) => sum + one, 0) / ANGLES;
}
