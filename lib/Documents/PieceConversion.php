<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCA\ConseilMunicipal\Publication\PublishedTree;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\Conversion\ConversionMimeProvider;
use OCP\Files\Conversion\IConversionManager;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\IRootFolder;
use RuntimeException;

/** Turns office documents into PDF with what the host offers: an office suite registers itself with Nextcloud, or none is there. */
final class PieceConversion {
	public const PDF = 'application/pdf';

	public function __construct(
		private readonly IConversionManager $conversions,
		private readonly IRootFolder $files,
	) {
	}

	/** @return list<string> MIME types that can become PDF here */
	public function sources(): array {
		if (!$this->conversions->hasProviders()) {
			return [];
		}
		$toPdf = array_filter($this->conversions->getProviders(), static fn (ConversionMimeProvider $one): bool => $one->getTo() === self::PDF);
		return array_values(array_map(static fn (ConversionMimeProvider $one): string => $one->getFrom(), $toPdf));
	}

	/**
	 * @param Folder $workshop where nobody looks
	 * @return resource the pages; nothing is left in the workshop
	 * @throws Conflict it cannot become a PDF
	 */
	public function pages(File $file, Folder $workshop) {
		if (!in_array($file->getMimeType(), $this->sources(), true)) {
			throw new Conflict('not_convertible', '“{name}” cannot become a PDF here: no office suite of this Nextcloud converts it.', ['name' => $file->getName()]);
		}
		$destination = $workshop->getPath() . '/' . PublishedTree::UNFINISHED . bin2hex(random_bytes(8)) . '.pdf';
		$path = FileOperation::on($file->getName(), function () use ($file, $destination): string {
			try {
				return $this->conversions->convert($file, self::PDF, $destination);
			} catch (RuntimeException $failure) {
				throw new Conflict('not_convertible', '“{name}” could not be turned into a PDF: the office suite of this Nextcloud refused it.', ['name' => $file->getName()], previous: $failure);
			}
		});
		return FileOperation::on($file->getName(), fn () => self::taken($this->files->get($path)));
	}

	/**
	 * @param \OCP\Files\Node $converted
	 * @return resource
	 */
	private static function taken($converted) {
		$stream = $converted instanceof File ? $converted->fopen('r') : false;
		$kept = fopen('php://temp/maxmemory:2097152', 'w+');
		if (!is_resource($stream) || !is_resource($kept)) {
			throw new Unavailable('storage_unavailable', 'The storage of the council does not answer. Nothing was changed; try again later or tell your administrator.');
		}
		stream_copy_to_stream($stream, $kept);
		fclose($stream);
		$converted->delete();
		rewind($kept);
		return $kept;
	}
}
