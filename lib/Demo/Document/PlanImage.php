<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo\Document;

use GdImage;
use RuntimeException;

/** A drawn plan as a PNG: plots, a street, a north arrow, on grainy paper. */
final class PlanImage {
	private const BYTES_PER_PIXEL = 2.1;

	/**
	 * @param resource $target
	 * @param int<1, max> $bytes size to come close to
	 */
	public function write(mixed $target, DocumentText $text, int $bytes, int $seed): void {
		$width = max(320, (int)sqrt($bytes / self::BYTES_PER_PIXEL * 4 / 3));
		$height = max(240, intdiv($width * 3, 4));
		$image = imagecreatetruecolor($width, $height) ?: throw new RuntimeException('GD makes no image');
		mt_srand($seed);
		$this->grain($image, $width, $height);
		$this->plots($image, $width, $height);
		$ink = (int)imagecolorallocate($image, 30, 30, 40);
		imagestring($image, 5, 24, 20, (string)iconv('UTF-8', 'ISO-8859-1//TRANSLIT//IGNORE', $text->title), $ink);
		ob_start();
		imagepng($image, null, 1);
		fwrite($target, (string)ob_get_clean());
	}

	private function grain(GdImage $image, int $width, int $height): void {
		for ($y = 0; $y < $height; $y++) {
			for ($x = 0; $x < $width; $x++) {
				$noise = mt_rand();
				imagesetpixel($image, $x, $y, ((232 + ($noise & 15)) << 16) | ((230 + ($noise >> 4 & 15)) << 8) | (220 + ($noise >> 8 & 15)));
			}
		}
	}

	private function plots(GdImage $image, int $width, int $height): void {
		$line = (int)imagecolorallocate($image, 90, 70, 50);
		$street = (int)imagecolorallocate($image, 200, 205, 215);
		imagesetthickness($image, max(2, intdiv($width, 400)));
		imagefilledrectangle($image, 0, (int)($height * 0.45), $width, (int)($height * 0.55), $street);
		for ($plot = 0; $plot < 8; $plot++) {
			$left = (int)($width * ($plot + 0.3) / 8.6);
			imagerectangle($image, $left, (int)($height * 0.12), $left + intdiv($width, 10), (int)($height * 0.45), $line);
			imagerectangle($image, $left, (int)($height * 0.55), $left + intdiv($width, 10), (int)($height * 0.9), $line);
		}
	}
}
