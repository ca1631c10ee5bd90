#!/usr/bin/env bash
# Takes the README's pictures of the real window on a screen of its own, with a fresh library: docs/images/*.png.
# Needs xvfb, xdotool and imagemagick; ./dev screenshots installs them.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/.."

home=$(mktemp -d)
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME/memewright" docs/images
library=$XDG_DATA_HOME/memewright
program=build/bin/memewright

Xvfb -displayfd 3 -screen 0 1200x800x24 3>"$home/display" 2>/dev/null &
screen=$!
trap 'kill $screen $(jobs -p) 2>/dev/null; rm -rf "$home"' EXIT
until [ -s "$home/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$home/display")
export DISPLAY

picture() { import -window root "docs/images/$1.png"; }
window() { # window THEME: starts the program with its window over the whole screen
  printf '[General]\ntheme=%s\n' "$1" >"$XDG_CONFIG_HOME/memewright/memewright.conf"
  "$program" & pid=$!
  id=$(xdotool search --sync --onlyvisible --pid $pid --name . | head -n 1)
  xdotool windowmove "$id" 0 0 windowsize "$id" 1200 800
  xdotool windowfocus "$id"
  sleep 4
}
close() { kill $pid; wait $pid 2>/dev/null || true; }

build/bin/memewright-cli import resources/starter/captions.csv --library "$library" --corpus Starter >/dev/null
build/bin/memewright-cli train --library "$library" --corpus Starter --run Quick --preset quick --epochs 4 --seed 1
build/bin/memewright-cli train --library "$library" --corpus Starter --run Narrow --preset quick --filters 32 --epochs 4 --seed 1

for theme in light dark; do
  window $theme
  xdotool key ctrl+1 && sleep 1
  xdotool key ctrl+Return && sleep 12
  picture create-$theme
  xdotool key ctrl+2 && sleep 3
  picture train-$theme
  close
done
