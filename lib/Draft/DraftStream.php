<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Draft;

use OCA\ConseilMunicipal\Error\Unavailable;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\EmptyContentSecurityPolicy;
use OCP\AppFramework\Http\ICallbackResponse;
use OCP\AppFramework\Http\IOutput;
use OCP\AppFramework\Http\Response;
use OCP\Files\File;

/**
 * The bytes of one draft as it is now, sent as they are read: memory does not grow with the file. Nothing on the way may keep
 * it. PDF and pictures are shown by the browser, everything else is saved; what could run as a page is never shown.
 */
final class DraftStream extends Response implements ICallbackResponse {
	private const SHOWN = ['application/pdf', 'image/png', 'image/jpeg', 'image/gif', 'image/webp'];

	/**
	 * @param resource $stream
	 * @param int $size bytes
	 */
	public function __construct(
		private readonly mixed $stream,
		string $name,
		string $mime,
		int $size,
	) {
		parent::__construct(Http::STATUS_OK, [
			'Content-Type' => self::isSafe($mime) ? $mime : 'application/octet-stream',
			'Content-Disposition' => self::disposition($name, $mime),
			'Content-Length' => (string)$size,
			'X-Content-Type-Options' => 'nosniff',
			'Cache-Control' => 'private, no-store',
		]);
		$this->setContentSecurityPolicy(new EmptyContentSecurityPolicy());
	}

	/**
	 * @param ?string $name under which people know it, when it lies under another one
	 * @throws \OCA\ConseilMunicipal\Error\DomainError the file is held, or the storage does not answer
	 */
	public static function of(File $file, ?string $name = null, ?string $mime = null): self {
		$stream = FileOperation::on($file->getName(), static fn (): mixed => $file->fopen('r'));
		if (!is_resource($stream)) {
			throw new Unavailable('storage_unavailable', 'The storage of the council does not answer. Nothing was changed; try again later or tell your administrator.');
		}
		return new self($stream, $name ?? $file->getName(), $mime ?? $file->getMimeType(), (int)$file->getSize());
	}

	public static function ofText(string $text, string $name, string $mime): self {
		$stream = fopen('php://temp', 'w+b') ?: throw new Unavailable('storage_unavailable', 'The storage of the council does not answer. Nothing was changed; try again later or tell your administrator.');
		fwrite($stream, $text);
		rewind($stream);
		return new self($stream, $name, $mime, strlen($text));
	}

	/** Whether the browser shows a file of this kind, instead of saving it. */
	public static function isShown(string $mime): bool {
		return in_array($mime, self::SHOWN, true);
	}

	#[\Override]
	public function callback(IOutput $output): void {
		$output->setReadfile($this->stream);
		if (is_resource($this->stream)) {
			fclose($this->stream);
		}
	}

	/** Pages, scripts and drawings that may hold scripts leave without their kind. */
	private static function isSafe(string $mime): bool {
		return preg_match('#^[a-z]+/[a-z0-9.+-]+$#i', $mime) === 1 && preg_match('#html|xml$|svg|javascript#i', $mime) !== 1;
	}

	/** RFC 6266: a plain name for old clients, the true one for the others. */
	private static function disposition(string $name, string $mime): string {
		$plain = preg_replace('/[^A-Za-z0-9 ._()-]/', '_', $name) ?? 'document';
		return (self::isShown($mime) ? 'inline' : 'attachment') . '; filename="' . $plain . "\"; filename*=UTF-8''" . rawurlencode($name);
	}
}
