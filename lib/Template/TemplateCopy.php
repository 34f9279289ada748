<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Unavailable;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\File;
use OCP\ITempManager;
use RuntimeException;

/** Copies of templates on the local disk, there to be checked or filled. */
final class TemplateCopy {
	public function __construct(
		private readonly ITempManager $temporary,
	) {
	}

	/**
	 * @param array<value-of<Field>, string> $values by name of field
	 * @return string path of the filled document
	 * @throws Invalid no OpenDocument text, or it asks for a field that does not exist
	 */
	public function filled(File $template, array $values): string {
		$path = $this->onDisk($template);
		$package = OdtPackage::read($path, $template->getName());
		self::mustKnow($package, $template->getName());
		$package->fill(static fn (string $name): ?string => $values[Field::typed($name)->value ?? ''] ?? null);
		return $path;
	}

	/**
	 * As {@see filled()}, but a field that does not exist or has no value here stays as it was typed: nobody is there to be told.
	 *
	 * @param array<value-of<Field>, string> $values by name of field
	 * @throws Invalid no OpenDocument text
	 */
	public function filledAsFarAsKnown(File $template, array $values): string {
		$path = $this->onDisk($template);
		OdtPackage::read($path, $template->getName())->fill(static fn (string $name): ?string => $values[Field::typed($name)->value ?? ''] ?? null);
		return $path;
	}

	/** @throws Invalid see {@see filled()} */
	public function check(File $template): void {
		self::mustKnow(OdtPackage::read($this->onDisk($template), $template->getName()), $template->getName());
	}

	private static function mustKnow(OdtPackage $package, string $name): void {
		$unknown = array_values(array_filter($package->names(), static fn (string $field): bool => Field::typed($field) === null));
		if ($unknown !== []) {
			throw new Invalid('unknown_field', 'The template “{name}” asks for {fields}: there is no such field. Correct it in the template; the settings of the council list the fields there are. Nothing was made.',
				['name' => $name, 'fields' => implode(', ', array_map(static fn (string $field): string => '{' . $field . '}', array_slice($unknown, 0, 10)))], 'template', ['fields' => $unknown]);
		}
	}

	private function onDisk(File $template): string {
		$path = $this->temporary->getTemporaryFile('.odt') ?: throw new RuntimeException('No temporary file');
		return FileOperation::on($template->getName(), static function () use ($template, $path): string {
			$from = $template->fopen('r');
			$to = fopen($path, 'w');
			if (!is_resource($from) || !is_resource($to)) {
				throw new Unavailable('storage_unavailable', 'The storage of the council does not answer. Nothing was changed; try again later or tell your administrator.');
			}
			// One byte more than is allowed is enough to be refused.
			stream_copy_to_stream($from, $to, OdtPackage::MAX_SIZE + 1);
			fclose($from);
			fclose($to);
			return $path;
		});
	}
}
