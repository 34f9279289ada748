<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\Files\File;
use Psr\Log\LoggerInterface;

/**
 * Fills a document that the Files app made from a template of a council: with what its item says when it lies in the folder of one,
 * else with what the council says. What is not known there stays as it was typed.
 */
final class FilesTemplate {
	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly ItemMapper $items,
		private readonly MeetingMapper $meetings,
		private readonly FieldValues $values,
		private readonly TemplateCopy $copy,
		private readonly LoggerInterface $logger,
	) {
	}

	public function fill(File $template, File $target): void {
		try {
			$council = $this->councils->findByServiceUid($template->getOwner()?->getUID() ?? '');
			$item = $this->items->ofFolder($council->getId(), $target->getParent()->getId());
			$meeting = $item === null ? null : $this->meetings->find($item->getMeetingId());
			$path = $this->copy->filledAsFarAsKnown($template, $this->values->of($council, $meeting, $item));
			$target->putContent((string)file_get_contents($path));
		} catch (DoesNotExistException|DomainError $refusal) {
			$this->logger->info('A document made in the Files app keeps the fields of its template', ['file' => $target->getId(), 'exception' => $refusal]);
		}
	}
}
