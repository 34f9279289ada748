<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Collect\RecurringItems;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Sentence;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\Files\File;

/**
 * The templates of a council as the API says them.
 *
 * @psalm-import-type ConseilTemplate from ResponseDefinitions
 * @psalm-import-type ConseilTemplateProblem from ResponseDefinitions
 * @psalm-import-type ConseilTemplates from ResponseDefinitions
 */
final class Templates {
	public function __construct(
		private readonly TemplateFolder $folder,
		private readonly TemplateCopy $copy,
		private readonly RecurringItems $recurring,
		private readonly Sentence $sentence,
	) {
	}

	/**
	 * @param ?Item $item for which a document is to be written
	 * @return ConseilTemplates
	 */
	public function of(Council $council, ?Item $item = null): array {
		$folder = $this->folder->open($council);
		return [
			'folderId' => $folder->getId(),
			'templates' => array_map(self::template(...), $this->folder->templates($folder)),
			'suggestedId' => $item === null ? null : $this->recurring->templateOf($item),
			'fields' => array_map(fn (Field $field): array => ['name' => $field->value, 'meaning' => $this->sentence->say($field->text())], Field::cases()),
		];
	}

	/** @return list<ConseilTemplateProblem> of those that cannot be filled, in the words of the refusal */
	public function problems(Council $council): array {
		$problems = [];
		foreach ($this->folder->templates($this->folder->open($council)) as $template) {
			try {
				$this->copy->check($template);
			} catch (DomainError $refusal) {
				$problems[] = ['fileId' => $template->getId(), 'code' => $refusal->errorCode, 'message' => $this->sentence->say($refusal->text, $refusal->parameters)];
			}
		}
		return $problems;
	}

	/** @return ConseilTemplates with those every council is given put back */
	public function giveBack(Council $council): array {
		$this->folder->fill($this->folder->open($council));
		return $this->of($council);
	}

	/** @return ConseilTemplate */
	private static function template(File $file): array {
		return [
			'fileId' => $file->getId(),
			'name' => pathinfo($file->getName(), PATHINFO_FILENAME),
			'fileName' => $file->getName(),
			'kind' => TemplateKind::of($file->getName())->value,
		];
	}
}
