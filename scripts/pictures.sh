#!/usr/bin/env bash
# Takes the pictures of the README: the first screen of the example's portfolio, light and dark. Needs headless Chromium;
# the font is Inter where it is installed.
#
# usage: pictures.sh SITE FOLDER
set -euo pipefail
[ $# = 2 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 64; }
page="file://$(cd "$1" && pwd -P)/index.html"

for name in chromium-headless-shell chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then browser=$name && break; fi
done
[ -n "${browser:-}" ] || { echo "pictures: there is no Chromium" >&2; exit 2; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cat >"$scratch/fonts.conf" <<'FONTS'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <match><edit name="family" mode="prepend" binding="strong"><string>Inter</string></edit></match>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
FONTS

take() {
    FONTCONFIG_FILE="$scratch/fonts.conf" "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars \
        --user-data-dir="$scratch/profile" --window-size=1280,766 --blink-settings=preferredColorScheme="$1" \
        --screenshot="$2" "$page" 2>/dev/null
}
take 1 "$2/portfolio.png"
take 0 "$2/portfolio-dark.png"
