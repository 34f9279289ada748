<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCA\ConseilMunicipal\Storage\FileEtag;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\File;
use OCP\Files\Folder;

/** Writes a new file from a stream while it is hashed; it is complete or it is not there. */
final class CopyWriter {
	/** Bytes read at once. */
	private const CHUNK = 262144;

	/** A name that councillors’ clients do not show, and that no other writing has. */
	public static function unfinished(Document $document): string {
		return PublishedTree::UNFINISHED . $document->getId() . '-' . bin2hex(random_bytes(6));
	}

	/** @param string $called what people call it, in errors */
	public function write(File $source, Folder $into, string $name, string $called): WrittenCopy {
		FileOperation::needsSpace($into->getFreeSpace(), $source->getSize(), $called);
		$etag = FileEtag::of($source);
		$modifiedAt = $source->getMTime();
		$stream = $source->fopen('r');
		if (!is_resource($stream)) {
			throw new Unavailable('storage_unavailable', 'The storage of the council does not answer. Nothing was changed; try again later or tell your administrator.');
		}
		try {
			$hash = hash_init('sha256');
			stream_set_chunk_size($stream, self::CHUNK); // fewer, larger steps
			HashingFilter::on($stream, $hash);
			$file = $into->newFile($name, $stream);
		} finally {
			if (is_resource($stream)) {
				fclose($stream);
			}
		}
		$size = (int)$file->getSize();
		if ($size !== (int)$source->getSize()) {
			$file->delete();
			throw new Unavailable('copy_incomplete', '“{name}” could not be written completely. Councillors still have what they had before; try again.', ['name' => $called]);
		}
		return new WrittenCopy($file, hash_final($hash), $size, $etag, $modifiedAt);
	}
}
