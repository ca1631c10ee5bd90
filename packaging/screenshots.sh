#!/usr/bin/env bash
# Takes pictures of the real window on a screen of its own, with a fresh library.
#   screenshots.sh          the README's: docs/images/*.png
#   screenshots.sh FOLDER   the Create page in every look, to be looked at: light and dark, 100 and 200 %, in windows of 900 x 600
#                           and 1200 x 800, English, German and Spanish
# Needs xvfb, xdotool and imagemagick; ./dev screenshots installs them.
set -euo pipefail
folder=${1:+$(realpath -m "$1")}
cd "$(dirname "$(realpath "$0")")/.."

home=$(mktemp -d)
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_RUNTIME_DIR=$home
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME/memewright"
library=$XDG_DATA_HOME/memewright
program=build/bin/memewright

Xvfb -displayfd 3 -screen 0 2400x1600x24 -dpi 96 3>"$home/display" 2>/dev/null &
screen=$!
trap 'kill $screen $(jobs -p) 2>/dev/null; rm -rf "$home"' EXIT
until [ -s "$home/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$home/display")
export DISPLAY

window() { # window THEME LANGUAGE SCALE WIDTH HEIGHT MEME: starts the program with its window in the screen's corner
  printf '[General]\ntheme=%s\nlanguage=%s\n[create]\nmeme=%s\n' "$1" "$2" "$6" >"$XDG_CONFIG_HOME/memewright/memewright.conf"
  wide=$(($4 * $3)) high=$(($5 * $3))
  QT_SCALE_FACTOR=$3 "$program" & pid=$!
  # On a busy machine the window comes late, and not in its size at once.
  until id=$(xdotool search --onlyvisible --pid $pid --name . | head -n 1) && [ -n "$id" ] \
    && xdotool windowmove "$id" 0 0 windowsize "$id" $wide $high && sleep 1 \
    && [ "$(xdotool getwindowgeometry --shell "$id" | grep -cx "WIDTH=$wide\|HEIGHT=$high")" = 2 ]; do sleep 0.5; done
  xdotool windowfocus "$id"
  sleep 4
}
picture() { import -window root -crop "${wide}x$high+0+0" +repage "$1"; }
close() { kill $pid; wait $pid 2>/dev/null || true; }

for_readme() {
  mkdir -p docs/images
  build/bin/memewright-cli import resources/starter/captions.csv --library "$library" --corpus Starter >/dev/null
  build/bin/memewright-cli train --library "$library" --corpus Starter --run Quick --preset quick --epochs 4 --seed 1
  build/bin/memewright-cli train --library "$library" --corpus Starter --run Narrow --preset quick --units 64 --epochs 4 --seed 1
  window light en 1 1200 800 'Two buttons'
  xdotool key ctrl+1 && sleep 1
  xdotool key ctrl+Return && sleep 12
  picture docs/images/create-light.png
  close
  window dark en 1 1200 800 'Two buttons'
  xdotool key ctrl+2 && sleep 3
  xdotool mousemove 240 716 click 1 # Start training
  xdotool mousemove 600 780 && sleep 30 # an epoch later there are captions to be seen
  picture docs/images/train-dark.png
  close
}

every_look() {
  mkdir -p "$folder"
  for theme in light dark; do for language in en de es; do for scale in 1 2; do for size in 900x600 1200x800; do
    # Pictures of two and of five boxes, side by side and upright.
    meme='Two buttons'
    [ $size = 900x600 ] || meme='Running balloon'
    window $theme $language $scale ${size%x*} ${size#*x} "$meme"
    xdotool key ctrl+Return && sleep 12
    picture "$folder/create-$theme-$language-$size-${scale}00.png"
    close
  done; done; done; done
}

if [ $# -gt 0 ]; then every_look; else for_readme; fi
