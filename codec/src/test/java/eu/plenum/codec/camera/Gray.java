// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.Random;

/** A brightness picture and what a codec, a network and a screen do to it. Each method but fill gives a new one. */
final class Gray implements LumaPicture {
    private static final int BLOCK = 8;
    private final int width;
    private final int height;
    private final int[] pixels;

    Gray(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
    }

    static Gray of(LumaPicture picture) {
        return new Gray(picture.width(), picture.height()).made(picture::luma);
    }

    private interface Pixel {
        int at(int x, int y);
    }

    private Gray made(Pixel pixel) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = Math.clamp(pixel.at(x, y), 0, 255);
            }
        }
        return this;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public int luma(int x, int y) {
        return pixels[y * width + x];
    }

    private int near(int x, int y) {
        return luma(Math.clamp(x, 0, width - 1), Math.clamp(y, 0, height - 1));
    }

    void fill(int left, int top, int side, int luma) {
        for (int y = top; y < Math.min(height, top + side); y++) {
            for (int x = left; x < Math.min(width, left + side); x++) {
                pixels[y * width + x] = luma;
            }
        }
    }

    /** Bilinear, as scalers of calls are. */
    Gray scaled(int newWidth, int newHeight) {
        return new Gray(newWidth, newHeight).made((x, y) -> {
            double fromX = (x + 0.5) * width / newWidth - 0.5;
            double fromY = (y + 0.5) * height / newHeight - 0.5;
            int x0 = (int) Math.floor(fromX);
            int y0 = (int) Math.floor(fromY);
            double partX = fromX - x0;
            double partY = fromY - y0;
            double upper = near(x0, y0) * (1 - partX) + near(x0 + 1, y0) * partX;
            double lower = near(x0, y0 + 1) * (1 - partX) + near(x0 + 1, y0 + 1) * partX;
            return (int) Math.round(upper * (1 - partY) + lower * partY);
        });
    }

    /** Mean of 3 by 3. */
    Gray blurred() {
        return new Gray(width, height).made((x, y) -> {
            int sum = 0;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    sum += near(x + dx, y + dy);
                }
            }
            return sum / 9;
        });
    }

    Gray noisy(Random random, int most) {
        return new Gray(width, height).made((x, y) -> luma(x, y) + random.nextInt(2 * most + 1) - most);
    }

    Gray mixed(Gray other, int percent) {
        return new Gray(width, height)
                .made((x, y) -> (luma(x, y) * (100 - percent) + other.luma(x, y) * percent) / 100);
    }

    /** Ours above the row, the other's from it on. */
    Gray torn(Gray other, int row) {
        return new Gray(width, height).made((x, y) -> y < row ? luma(x, y) : other.luma(x, y));
    }

    /** A cosine transform of 8 by 8 blocks with all but the mean divided into steps that wide: what is left at a low bitrate. */
    Gray quantised(int step) {
        double[][] basis = new double[BLOCK][BLOCK];
        for (int k = 0; k < BLOCK; k++) {
            for (int n = 0; n < BLOCK; n++) {
                basis[k][n] = Math.cos(Math.PI / BLOCK * (n + 0.5) * k) * (k == 0 ? Math.sqrt(1.0 / BLOCK) : 0.5);
            }
        }
        Gray result = new Gray(width, height);
        for (int top = 0; top < height; top += BLOCK) {
            for (int left = 0; left < width; left += BLOCK) {
                block(result, left, top, basis, step);
            }
        }
        return result;
    }

    private void block(Gray result, int left, int top, double[][] basis, int step) {
        double[][] rows = new double[BLOCK][BLOCK];
        for (int y = 0; y < BLOCK; y++) {
            for (int u = 0; u < BLOCK; u++) {
                for (int x = 0; x < BLOCK; x++) {
                    rows[y][u] += near(left + x, top + y) * basis[u][x];
                }
            }
        }
        double[][] coefficients = new double[BLOCK][BLOCK];
        for (int v = 0; v < BLOCK; v++) {
            for (int u = 0; u < BLOCK; u++) {
                double sum = 0;
                for (int y = 0; y < BLOCK; y++) {
                    sum += rows[y][u] * basis[v][y];
                }
                int width = u + v == 0 ? 8 : step;
                coefficients[v][u] = Math.round(sum / width) * width;
            }
        }
        for (int y = 0; y < BLOCK && top + y < height; y++) {
            double[] row = new double[BLOCK];
            for (int u = 0; u < BLOCK; u++) {
                for (int v = 0; v < BLOCK; v++) {
                    row[u] += coefficients[v][u] * basis[v][y];
                }
            }
            for (int x = 0; x < BLOCK && left + x < width; x++) {
                double sum = 0;
                for (int u = 0; u < BLOCK; u++) {
                    sum += row[u] * basis[u][x];
                }
                result.pixels[(top + y) * width + left + x] = Math.clamp(Math.round(sum), 0, 255);
            }
        }
    }
}
